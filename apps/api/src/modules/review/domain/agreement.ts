import { cohensKappa } from '#libs/kernel';

/** One dimension of one interview, scored by a person who did not know what the engine said, and by the engine. */
export interface ScoredPair {
  /** 0 to 100. */
  human: number;
  /** 0 to 100. */
  engine: number;
}

/**
 * How far two judges agree. A figure that the pairs cannot carry is null: correlations need two pairs and some spread on
 * both sides, kappa needs more than one band in use.
 */
export interface Agreement {
  /** Pairs that the figures rest on. */
  n: number;
  /** In points of the score. */
  meanAbsoluteDifference: number | null;
  pearson: number | null;
  spearman: number | null;
  /** Cohen's kappa over the bands, with linear weights. */
  weightedKappa: number | null;
}

/** Where the bands of a score begin: weak below 45, solid from 45 to 70, strong above 70. */
export const BANDS = ['weak', 'solid', 'strong'] as const;

/** Place of a score among the bands, from 0. */
export function bandOf(score: number): number {
  if (score < 45) return 0;
  return score <= 70 ? 1 : 2;
}

export function agreementOf(pairs: readonly ScoredPair[]): Agreement {
  const humans = pairs.map((pair) => pair.human);
  const engines = pairs.map((pair) => pair.engine);
  const table = BANDS.map(() => BANDS.map(() => 0));
  for (const { human, engine } of pairs) {
    const row = table[bandOf(human)];
    if (row) row[bandOf(engine)] = (row[bandOf(engine)] ?? 0) + 1;
  }
  return {
    n: pairs.length,
    meanAbsoluteDifference: pairs.length === 0 ? null : mean(pairs.map((pair) => Math.abs(pair.human - pair.engine))),
    pearson: pearson(humans, engines),
    spearman: spearman(humans, engines),
    weightedKappa: weightedKappa(table),
  };
}

/** Pearson's product-moment correlation; null with fewer than two pairs or no spread on one side. */
export function pearson(xs: readonly number[], ys: readonly number[]): number | null {
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let [together, alongX, alongY] = [0, 0, 0];
  for (const [index, x] of xs.entries()) {
    const [dx, dy] = [x - meanX, (ys[index] ?? meanY) - meanY];
    together += dx * dy;
    alongX += dx * dx;
    alongY += dy * dy;
  }
  return xs.length < 2 || alongX === 0 || alongY === 0 ? null : together / Math.sqrt(alongX * alongY);
}

/** Pearson's correlation of the ranks; equal values share the mean of their ranks. */
export function spearman(xs: readonly number[], ys: readonly number[]): number | null {
  return pearson(ranks(xs), ranks(ys));
}

/** Cohen's kappa with linear ("equal spacing") weights: rows and columns of `table` are categories in order. */
export const weightedKappa = (table: readonly (readonly number[])[]): number | null =>
  cohensKappa(table, (row, column) => Math.abs(row - column));

function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;

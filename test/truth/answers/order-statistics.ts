/** Rank correlation of two series, ties shared. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  return correlation(ranks(a), ranks(b));
}

function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal - 1) / 2;
  });
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const meanA = mean(a);
  const meanB = mean(b);
  let together = 0;
  let spreadA = 0;
  let spreadB = 0;
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    together += (value - meanA) * (other - meanB);
    spreadA += (value - meanA) ** 2;
    spreadB += (other - meanB) ** 2;
  }
  return together / Math.sqrt(spreadA * spreadB);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export interface Labelled {
  label: number;
  score: number;
}

/** Share of the pairs of different label that the score puts in the right order, and how many pairs there are. */
export function orderedPairs(
  groups: readonly (readonly Labelled[])[],
  compares: (higher: number, lower: number) => boolean = () => true,
): { share: number; pairs: number } {
  let right = 0;
  let pairs = 0;
  for (const group of groups) {
    for (const high of group) {
      for (const low of group.filter(({ label }) => label < high.label && compares(high.label, label))) {
        pairs++;
        if (high.score > low.score) right++;
      }
    }
  }
  return { share: right / pairs, pairs };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

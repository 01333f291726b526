import { cohensKappa } from '#libs/kernel';

/** What can be said about a criterion in the end. */
export const CATEGORIES = ['passed', 'failed', 'not_applicable'] as const;
export type Category = (typeof CATEGORIES)[number];

export interface CategoryPair {
  one: Category;
  other: Category;
}

/** How far two judges agree about one criterion. */
export interface Agreement {
  /** Pairs that the figures rest on. */
  n: number;
  /** Share of pairs in which both say the same; null without a pair. */
  observed: number | null;
  /** Cohen's kappa over passed, failed and not applicable; null when chance alone would agree fully. */
  kappa: number | null;
}

export function categoryOf({ state, passed }: { state: string; passed: boolean | null }): Category | null {
  if (state === 'not_applicable') return 'not_applicable';
  if (passed === null) return null;
  return passed ? 'passed' : 'failed';
}

export function agreementOf(pairs: readonly CategoryPair[]): Agreement {
  const table = CATEGORIES.map((row) =>
    CATEGORIES.map((column) => pairs.filter(({ one, other }) => one === row && other === column).length),
  );
  const same = pairs.filter(({ one, other }) => one === other).length;
  return { n: pairs.length, observed: pairs.length === 0 ? null : same / pairs.length, kappa: cohensKappa(table) };
}

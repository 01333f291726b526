import type { ComparisonCriterion, ComparisonResponse, RubricResponse } from '#libs/api-client';

/** What the table for wide screens and the stack for narrow ones show. */
export interface Compared {
  comparison: ComparisonResponse;
  rubrics: readonly RubricResponse[];
  /** By the place in the comparison; a letter while names are hidden. */
  nameOf: (index: number) => string;
  /** Null while nobody can be spared. */
  onRemove: ((applicationId: string) => void) | null;
}

/** What the criterion weighs; null where it weighs differently for some. */
export function weightOf({ cells }: ComparisonCriterion): number | null {
  const weights = new Set(cells.flatMap(({ weight }) => weight ?? []));
  const [weight] = weights;
  return weights.size === 1 && weight !== undefined ? weight : null;
}

import type { TrendPointResponse } from '#libs/api-client';

/** More lines than these cannot be told apart; the rest stands in the table. */
export const MOST_LINES = 4;

export interface TrendLines {
  /** Names of the groups with most evaluations, in that order. */
  names: readonly string[];
  /** Every stretch, the earliest first, with the mean of each group that has one. */
  stretches: readonly { from: string; means: Readonly<Record<string, number>> }[];
}

export function trendLines(
  points: readonly TrendPointResponse[],
  nameOf: (point: TrendPointResponse) => string,
): TrendLines {
  const sizes = new Map<string, number>();
  const stretches = new Map<string, Record<string, number>>();
  for (const point of points) {
    const name = nameOf(point);
    sizes.set(name, (sizes.get(name) ?? 0) + point.evaluations);
    const means = stretches.get(point.from) ?? {};
    if (point.mean_score !== null) means[name] = point.mean_score;
    stretches.set(point.from, means);
  }
  return {
    names: [...sizes].sort(([, one], [, other]) => other - one).map(([name]) => name),
    stretches: [...stretches]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([from, means]) => ({ from, means })),
  };
}

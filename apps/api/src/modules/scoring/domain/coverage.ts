/** Share of the rubric's weight that has evidence, 0 to 1. */
export function coverageOf(dimensions: readonly { score: number | null; weight: number }[]): number {
  const total = dimensions.reduce((sum, { weight }) => sum + weight, 0);
  const evident = dimensions.reduce((sum, { score, weight }) => (score === null ? sum : sum + weight), 0);
  return total === 0 ? 0 : Math.round((evident / total) * 10_000) / 10_000;
}

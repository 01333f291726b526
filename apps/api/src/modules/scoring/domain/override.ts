/** What a person concludes from an assessment. The status of the application is decided at the application. */
export const OVERRIDE_DECISIONS = ['advance', 'hold', 'decline'] as const;
export type OverrideDecision = (typeof OVERRIDE_DECISIONS)[number];

/**
 * The score that counts: the last one that a person set, else the engine's.
 *
 * @param overrides newest first; one that only names a decision leaves the score as it was.
 */
export function effectiveScore(
  engineScore: number | null,
  overrides: readonly { overallScore: number | null }[],
): number | null {
  return overrides.find(({ overallScore }) => overallScore !== null)?.overallScore ?? engineScore;
}

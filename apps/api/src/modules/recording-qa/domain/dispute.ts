/** What came of a dispute: the result stands, or a person changed it. */
export const DISPUTE_OUTCOMES = ['upheld', 'changed'] as const;
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

/** Whoever reviewed or disputes does not answer; an evaluation that nobody reviewed may be answered by anybody else. */
export function mayAnswer(userId: string, involved: readonly (string | null)[]): boolean {
  return !involved.includes(userId);
}

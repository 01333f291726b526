/**
 * What the judge finds, and what a person calls it: below 45 weak, to 70 solid, above that strong. The judge alone is
 * stricter than people are. The two inner knots were fitted on every other role of the golden set and tried on the rest
 * (`test/truth/golden`), at the strict end of what fits, where of nobody more is said than the person did.
 */
const KNOTS = [
  { found: 0, called: 0 },
  { found: 25, called: 45 },
  { found: 65, called: 70 },
  { found: 100, called: 100 },
] as const;

/** A combined score, 0 to 100, on the scale that people use; rises wherever the combined score does. One decimal. */
export function calibrate(score: number): number {
  const upper = Math.max(
    1,
    KNOTS.findIndex(({ found }) => score <= found),
  );
  const [from, to] = [KNOTS[upper - 1], KNOTS[upper]];
  if (!from || !to) return score;
  const called = from.called + ((score - from.found) / (to.found - from.found)) * (to.called - from.called);
  return Math.round(called * 10) / 10;
}

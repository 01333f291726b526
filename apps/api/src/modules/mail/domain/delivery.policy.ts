/**
 * What became of one try. `failed`: we could not even make it; `suppressed`: nobody was asked, because the address leads
 * nowhere; the rest is what the deliverer answered.
 */
export const DELIVERY_OUTCOMES = ['sent', 'suppressed', 'unavailable', 'refused', 'misconfigured', 'failed'] as const;
export type DeliveryOutcome = (typeof DELIVERY_OUTCOMES)[number];

/** Tries until a mail waits for a person. */
export const DELIVERY_TRIES = 5;

const FIRST_WAIT_MS = 5_000;
/** 5 s, 25 s, 2 min, 10 min: past a deliverer's restart, its circuit breaker and most greylists. */
const WAIT_GROWTH = 5;
const LONGEST_WAIT_MS = 3_600_000;

export type NextStep = { kind: 'done' } | { kind: 'try_again'; afterMs: number } | { kind: 'give_up' };

/**
 * What to do after a try.
 *
 * @param tries how many there were, this one included.
 * @param retryAfterSeconds what the deliverer asked for; it counts when it is longer, up to an hour.
 */
export function nextStep(outcome: DeliveryOutcome, tries: number, retryAfterSeconds = 0): NextStep {
  if (outcome === 'sent' || outcome === 'suppressed') return { kind: 'done' };
  if (outcome === 'refused' || tries >= DELIVERY_TRIES) return { kind: 'give_up' };
  const ownMs = FIRST_WAIT_MS * WAIT_GROWTH ** (tries - 1);
  return { kind: 'try_again', afterMs: Math.min(LONGEST_WAIT_MS, Math.max(ownMs, retryAfterSeconds * 1_000)) };
}

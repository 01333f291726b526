import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#libs/kernel';

/** Of one try. `gone`: the receiver says that nobody is there any more (410). */
export type DeliveryOutcome = 'delivered' | 'failed' | 'gone';

export type NextStep =
  { kind: 'done' } | { kind: 'try_again'; afterMs: number } | { kind: 'give_up' } | { kind: 'switch_off' };

/** From each failed try to the next one; the last is 75 hours after the first. */
const WAITS_MS = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
];

/** Tries until a delivery waits for a person. */
export const DELIVERY_TRIES = WAITS_MS.length + 1;

/** So that what failed together does not come back together. */
const JITTER = 0.1;

/** A receiver that asks for more is asked again all the same. */
const LONGEST_WAIT_MS = DAY_MS;

/** So many deliveries given up, with none that arrived in between, and the webhook is switched off. */
export const GIVEN_UP_UNTIL_OFF = 3;

/** So many failed tries, with none that arrived in between, and everything waits a little: others need the worker too. */
export const FAILURES_UNTIL_PAUSE = 5;
export const PAUSE_MS = MINUTE_MS;

/** Any 2xx is a receipt. A redirect is none: whoever moves says so here. */
export function outcomeOf(status: number): DeliveryOutcome {
  if (status >= 200 && status < 300) return 'delivered';
  return status === 410 ? 'gone' : 'failed';
}

/**
 * What to do after a try.
 *
 * @param tries how many there were, this one included.
 * @param chance at least 0 and less than 1.
 * @param retryAfterMs what the receiver asked for; it counts when it is longer, up to a day.
 */
export function nextStep(outcome: DeliveryOutcome, tries: number, chance: number, retryAfterMs = 0): NextStep {
  if (outcome === 'delivered') return { kind: 'done' };
  if (outcome === 'gone') return { kind: 'switch_off' };
  const waitMs = WAITS_MS[tries - 1];
  if (waitMs === undefined) return { kind: 'give_up' };
  const ownMs = Math.round(waitMs * (1 + JITTER * chance));
  return { kind: 'try_again', afterMs: Math.max(ownMs, Math.min(retryAfterMs, LONGEST_WAIT_MS)) };
}

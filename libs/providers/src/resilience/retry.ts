import type { Timing } from './timing.js';
import { TransientFailure } from './transient-failure.js';

/** A pause before another try: the fixed part plus a random part up to `jitterMs`. */
export interface Wait {
  fixedMs: number;
  jitterMs: number;
}

/** Nobody waits for the answer: after the first call three more tries, later and later. */
export const BACKGROUND_WAITS: readonly Wait[] = [
  { fixedMs: 1_000, jitterMs: 0 },
  { fixedMs: 2_000, jitterMs: 500 },
  { fixedMs: 4_000, jitterMs: 1_000 },
];

/** Somebody waits: one quick retry. */
export const INTERACTIVE_WAITS: readonly Wait[] = [{ fixedMs: 200, jitterMs: 0 }];

/** A service that asks to be left alone for longer than this is asked again by whoever repeats the whole job. */
export const LONGEST_WAIT_MS = 60_000;

export interface RetryOptions {
  waits: readonly Wait[];
  timing: Timing;
  /** No try begins at or after this moment (milliseconds since 1970). */
  deadlineMs?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Asked before each retry; false makes a failure final, for example once somebody has seen part of the answer. */
  mayRetry?: () => boolean;
}

/**
 * Tries until it works, the waits are used up or the deadline is too near. Only a TransientFailure is tried again; a
 * `Retry-After` longer than our own wait counts instead of it.
 *
 * @throws the last failure.
 */
export async function withRetry<T>(options: RetryOptions, attempt: () => Promise<T>): Promise<T> {
  for (const wait of options.waits) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof TransientFailure) || options.mayRetry?.() === false) throw error;
      const pauseMs = pauseBefore(wait, error, options.timing);
      if (!fits(pauseMs, options)) throw error;
      await options.timing.sleep(pauseMs, options.signal);
    }
  }
  return attempt();
}

function pauseBefore(wait: Wait, failure: TransientFailure, timing: Timing): number {
  const own = wait.fixedMs + Math.round(wait.jitterMs * timing.random());
  return Math.max(own, failure.retryAfterMs ?? 0);
}

function fits(pauseMs: number, { deadlineMs, timing }: RetryOptions): boolean {
  return pauseMs <= LONGEST_WAIT_MS && (deadlineMs === undefined || timing.nowMs() + pauseMs < deadlineMs);
}

import type { Timing } from './timing.js';
import { TransientFailure } from './transient-failure.js';

/**
 * Does the work, at most for `timeoutMs`. The work's signal aborts when the time is up or the caller's signal aborts;
 * work that ignores its signal is left behind all the same.
 *
 * @throws TransientFailure `timed_out` when the time is up, or the abort of the caller.
 */
export async function withTimeLimit<T>(
  limit: { timeoutMs: number; timing: Timing; signal?: AbortSignal | undefined },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  limit.signal?.throwIfAborted();
  const over = new AbortController();
  const signal = limit.signal ? AbortSignal.any([limit.signal, over.signal]) : over.signal;
  const timeUp = limit.timing.sleep(limit.timeoutMs, signal).then((): never => {
    throw new TransientFailure('timed_out', `No answer within ${limit.timeoutMs} ms`);
  });
  try {
    return await Promise.race([work(signal), timeUp]);
  } finally {
    over.abort();
  }
}

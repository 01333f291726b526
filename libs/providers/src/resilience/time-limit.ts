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
  const orCaller = (own: AbortController) => (limit.signal ? AbortSignal.any([limit.signal, own.signal]) : own.signal);
  // Apart, because ending the wait is cheap and aborting a connection that answered is not.
  const tooLate = new AbortController();
  const done = new AbortController();
  const timeUp = limit.timing.sleep(limit.timeoutMs, orCaller(done)).then((): never => {
    tooLate.abort();
    throw new TransientFailure('timed_out', `No answer within ${limit.timeoutMs} ms`);
  });
  try {
    return await Promise.race([work(orCaller(tooLate)), timeUp]);
  } finally {
    done.abort();
  }
}

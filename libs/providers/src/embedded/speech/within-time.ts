import { DomainError } from '#libs/kernel';

/**
 * Does a process's work, at most for `timeoutMs` and as long as somebody waits for it; once more when the process died,
 * which may not have been this work's fault. The work's signal ends the process.
 *
 * @throws DomainError `speech.timed_out`, or `speech.failed` when it died again.
 */
export async function withinTime<T>(
  limit: { timeoutMs: number; signal: AbortSignal | undefined },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const timeLimit = AbortSignal.timeout(limit.timeoutMs);
  const signal = limit.signal ? AbortSignal.any([timeLimit, limit.signal]) : timeLimit;
  try {
    return await work(signal).catch((error: unknown) => {
      if (error instanceof DomainError || signal.aborted) throw error;
      return work(signal);
    });
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    if (limit.signal?.aborted) {
      throw new DomainError('speech.failed', 'Nobody waits for this any more.', { kind: 'provider_failed', cause });
    }
    if (timeLimit.aborted) {
      throw new DomainError('speech.timed_out', 'The embedded speech engine took too long.', {
        kind: 'timed_out',
        cause,
      });
    }
    throw new DomainError('speech.failed', 'The embedded speech engine broke down.', {
      kind: 'provider_failed',
      cause,
    });
  }
}

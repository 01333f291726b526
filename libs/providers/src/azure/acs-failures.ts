import { DomainError } from '#libs/kernel';
import { isTransientStatus, retryAfterMsOf, TransientFailure } from '../resilience/transient-failure.js';

/** What the service said no with. */
interface Refusal {
  statusCode?: number;
  response?: { headers: { get(name: string): string | undefined } };
}

/** What a failed call of the SDK means. The service's own words stay behind here: they may repeat a token. */
export function sortAcsFailure(error: unknown, nowMs: number): Error {
  if (error instanceof DomainError || error instanceof TransientFailure) return error;
  const { statusCode, response } = (error ?? {}) as Refusal;
  if (statusCode === undefined) return new TransientFailure('down', 'Connection failed');
  return refusalOf(statusCode, { get: (name) => response?.headers.get(name) ?? null }, nowMs);
}

export function refusalOf(status: number, headers: Pick<Headers, 'get'>, nowMs: number): Error {
  if (isTransientStatus(status)) {
    const reason = status === 429 ? 'overloaded' : 'down';
    return new TransientFailure(reason, `HTTP ${status}`, retryAfterMsOf(headers, nowMs));
  }
  const cause = new Error(`HTTP ${status}`);
  if (status === 404) {
    return new DomainError('calls.gone', 'The telephony service knows nothing of it any more.', {
      kind: 'conflict',
      cause,
    });
  }
  return new DomainError('calls.failed', 'The telephony service refused.', { kind: 'provider_failed', cause });
}

/** For the caller, in the words of the port. */
export function asCallsError(error: unknown): unknown {
  if (!(error instanceof TransientFailure)) return error;
  if (error.reason === 'timed_out') {
    return new DomainError('calls.timed_out', 'The telephony service took too long.', {
      kind: 'timed_out',
      cause: error,
    });
  }
  const retryAfterSeconds = error.retryAfterMs === undefined ? undefined : Math.ceil(error.retryAfterMs / 1_000);
  return new DomainError('calls.unavailable', 'The telephony service cannot be reached right now.', {
    kind: 'unavailable',
    cause: error,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });
}

/** While the circuit breaker is open. */
export function restingService(retryAfterSeconds: number): DomainError {
  return new DomainError('calls.unavailable', 'The telephony service failed several times; it is left alone a while.', {
    kind: 'unavailable',
    retryAfterSeconds,
  });
}

export function isGone(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'calls.gone';
}

/**
 * `timed_out`: no answer in time. `overloaded`: the service says to come back later (429). `down`: it could not be
 * reached, broke off, or failed by itself (408, 5xx).
 */
export type TransientReason = 'timed_out' | 'overloaded' | 'down';

/**
 * An outside service failed in a way that may pass. Only this is tried again and counted by the circuit breaker;
 * whatever else an adapter throws is final. The message is our own: never a provider's body, which may repeat secrets.
 */
export class TransientFailure extends Error {
  constructor(
    readonly reason: TransientReason,
    message: string,
    /** How long the service asked us to stay away. */
    readonly retryAfterMs?: number,
  ) {
    super(message);
    this.name = 'TransientFailure';
  }
}

const PASSING_STATUSES = new Set([408, 429]);

/** 408, 429 and everything from 500 on may pass; other refusals will be the same next time. */
export function isTransientStatus(status: number): boolean {
  return PASSING_STATUSES.has(status) || status >= 500;
}

/**
 * What `Retry-After` (seconds or an HTTP date) or `retry-after-ms` ask for, in milliseconds; undefined when neither
 * says anything usable.
 */
export function retryAfterMsOf(headers: Pick<Headers, 'get'>, nowMs: number): number | undefined {
  const exactMs = numberIn(headers.get('retry-after-ms'));
  if (exactMs !== undefined) return exactMs;
  const value = headers.get('retry-after');
  const seconds = numberIn(value);
  if (seconds !== undefined) return seconds * 1_000;
  const date = value === null ? Number.NaN : Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

function numberIn(value: string | null): number | undefined {
  return value !== null && /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined;
}

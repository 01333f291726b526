import { CircuitBreaker } from '../resilience/circuit-breaker.js';
import { withRetry, type Wait } from '../resilience/retry.js';
import { withTimeLimit } from '../resilience/time-limit.js';
import type { Timing } from '../resilience/timing.js';
import { TransientFailure } from '../resilience/transient-failure.js';
import { asSpeechError, restingSpeech, sortSpeechFailure } from './speech-failures.js';

export interface SpeechCallLimits {
  /** Of one try. */
  timeoutMs: number;
  /** Of all of them together, milliseconds since 1970; undefined when nobody waits. */
  deadlineMs: number | undefined;
  waits: readonly Wait[];
  signal: AbortSignal | undefined;
}

/** Calls one speech service with patience, in time, and not at all while it is down. */
export class SpeechCalls {
  private readonly breaker: CircuitBreaker;

  constructor(private readonly timing: Timing) {
    this.breaker = new CircuitBreaker(timing, restingSpeech);
  }

  /** @throws DomainError in the words of the ports. */
  async run<T>(limits: SpeechCallLimits, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const { signal } = limits;
    try {
      return await withRetry({ ...limits, timing: this.timing }, () =>
        this.breaker.run(() => this.tryOnce(limits, call), signal),
      );
    } catch (error) {
      throw asSpeechError(error, signal);
    }
  }

  private async tryOnce<T>(limits: SpeechCallLimits, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const { timing } = this;
    const { deadlineMs, signal } = limits;
    const timeoutMs = deadlineMs === undefined ? limits.timeoutMs : deadlineMs - timing.nowMs();
    if (timeoutMs <= 0) throw new TransientFailure('timed_out', 'No time left');
    return withTimeLimit({ timeoutMs, timing, signal }, (limit) =>
      call(limit).catch((error: unknown) => {
        throw limit.aborted ? error : sortSpeechFailure(error, timing.nowMs());
      }),
    );
  }
}

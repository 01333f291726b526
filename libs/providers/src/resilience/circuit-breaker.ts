import type { Timing } from './timing.js';
import { TransientFailure } from './transient-failure.js';

/** Transient failures in a row after which nobody calls any more. */
export const FAILURES_TO_OPEN = 5;
/** How long nobody calls. */
export const OPEN_MS = 60_000;
/** Calls that may find out afterwards whether the service is back. */
export const TRIAL_CALLS = 3;

/** While trials are under way, others are told to come back this soon. */
const TRIAL_PATIENCE_MS = 1_000;

type State =
  | { kind: 'closed'; failuresInARow: number }
  | { kind: 'open'; untilMs: number }
  | { kind: 'trying'; admitted: number; failed: number };

/**
 * Spares a service that is down, and the people who would wait for it. Closed: calls pass. After 5 consecutive
 * transient failures it opens: no call for 60 s. Then at most 3 trial calls pass: the first that is answered closes
 * it, the third that fails opens it again. A final refusal (a wrong key, say) counts as an answer: the service is there.
 * A call that its caller gave up says nothing, and what comes back from an earlier state is ignored.
 */
export class CircuitBreaker {
  private state: State = { kind: 'closed', failuresInARow: 0 };

  /** `refusal` makes the error that is thrown instead of calling; it is told when a call may be worth while again. */
  constructor(
    private readonly timing: Timing,
    private readonly refusal: (retryAfterSeconds: number) => Error,
  ) {}

  /** @throws what the call throws, or the refusal without calling. */
  async run<T>(call: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const admittedIn = this.admit();
    try {
      const answer = await call();
      this.noteAnswer(admittedIn);
      return answer;
    } catch (error) {
      if (signal?.aborted) this.noteNothing(admittedIn);
      else if (error instanceof TransientFailure) this.noteFailure(admittedIn);
      else this.noteAnswer(admittedIn);
      throw error;
    }
  }

  private admit(): State {
    if (this.state.kind === 'open') {
      const remainingMs = this.state.untilMs - this.timing.nowMs();
      if (remainingMs > 0) throw this.refuse(remainingMs);
      this.state = { kind: 'trying', admitted: 0, failed: 0 };
    }
    if (this.state.kind === 'trying') {
      if (this.state.admitted >= TRIAL_CALLS) throw this.refuse(TRIAL_PATIENCE_MS);
      this.state.admitted += 1;
    }
    return this.state;
  }

  private noteAnswer(admittedIn: State): void {
    if (this.state !== admittedIn) return;
    if (this.state.kind === 'closed') this.state.failuresInARow = 0;
    else this.state = { kind: 'closed', failuresInARow: 0 };
  }

  private noteNothing(admittedIn: State): void {
    if (admittedIn.kind === 'trying') admittedIn.admitted -= 1;
  }

  private noteFailure(admittedIn: State): void {
    if (this.state !== admittedIn) return;
    if (this.state.kind === 'closed') {
      this.state.failuresInARow += 1;
      if (this.state.failuresInARow >= FAILURES_TO_OPEN) this.open();
    } else if (this.state.kind === 'trying') {
      this.state.failed += 1;
      if (this.state.failed >= TRIAL_CALLS) this.open();
    }
  }

  private open(): void {
    this.state = { kind: 'open', untilMs: this.timing.nowMs() + OPEN_MS };
  }

  private refuse(remainingMs: number): Error {
    return this.refusal(Math.ceil(remainingMs / 1_000));
  }
}

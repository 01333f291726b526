import { headersOf, type MailHeaders } from './mail-headers.js';
import { EmailSender, MailFailure, type Mail } from './ports/email.port.js';
import { CircuitBreaker } from './resilience/circuit-breaker.js';
import { withTimeLimit } from './resilience/time-limit.js';
import type { Timing } from './resilience/timing.js';
import { TransientFailure } from './resilience/transient-failure.js';

/** Until a deliverer counts as silent. A mail server may look at the sender for a while before it greets. */
const TIME_LIMIT_MS = 45_000;

/** What a mail says, below its headers. */
export type MailContent = Pick<Mail, 'id' | 'text' | 'html'>;

/** A deliverer over the network: within a time limit, behind a circuit breaker, and without a retry of its own. */
export abstract class RemoteEmailSender extends EmailSender {
  private readonly breaker: CircuitBreaker;
  /** Why no mail goes out, as far as the newest answer tells; null when it does. */
  private trouble: string | null = null;

  constructor(private readonly timing: Timing) {
    super();
    this.breaker = new CircuitBreaker(
      timing,
      (seconds) =>
        new MailFailure(
          'email.unavailable',
          'The deliverer failed several times in a row; it is left alone for a while.',
          'circuit open',
          seconds,
        ),
    );
  }

  /** One sentence about where mails go when all is well. */
  protected abstract readonly destination: string;

  get statement(): string {
    return this.trouble === null
      ? this.destination
      : `${this.destination} None goes out at the moment: ${this.trouble}`;
  }

  /**
   * Hands one mail over and returns the deliverer's id of it.
   *
   * @throws TransientFailure when the deliverer as a whole is in trouble, MailFailure when only this mail is, or the
   * settings are.
   */
  protected abstract deliver(headers: MailHeaders, content: MailContent, signal: AbortSignal): Promise<string>;

  /** Throws like `deliver`. */
  protected abstract ask(signal: AbortSignal): Promise<void>;

  async send(mail: Mail): Promise<{ providerId: string }> {
    const headers = headersOf(mail);
    return { providerId: await this.call((signal) => this.deliver(headers, mail, signal)) };
  }

  async check(): Promise<void> {
    await this.call((signal) => this.ask(signal));
  }

  private async call<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      const answer = await this.breaker.run(() =>
        withTimeLimit({ timeoutMs: TIME_LIMIT_MS, timing: this.timing }, work),
      );
      this.trouble = null;
      return answer;
    } catch (error) {
      const failure = error instanceof TransientFailure ? unavailable(error) : error;
      if (failure instanceof MailFailure && failure.code === 'email.misconfigured') this.trouble = failure.detail;
      throw failure;
    }
  }
}

function unavailable({ reason, message, retryAfterMs }: TransientFailure): MailFailure {
  const detail = {
    timed_out: 'The deliverer did not answer in time.',
    overloaded: 'The deliverer asks to come back later.',
    down: 'The deliverer cannot be reached right now.',
  }[reason];
  const retryAfterSeconds = retryAfterMs === undefined ? undefined : Math.ceil(retryAfterMs / 1_000);
  return new MailFailure('email.unavailable', detail, reason === 'timed_out' ? 'timeout' : message, retryAfterSeconds);
}

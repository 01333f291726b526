import { DomainError } from '#libs/kernel';
import { SpeechTokenIssuer, type SpeechToken } from '../ports/speech-token.port.js';
import { CircuitBreaker } from '../resilience/circuit-breaker.js';
import { INTERACTIVE_WAITS, withRetry } from '../resilience/retry.js';
import { withTimeLimit } from '../resilience/time-limit.js';
import type { Timing } from '../resilience/timing.js';
import { isTransientStatus, retryAfterMsOf, TransientFailure } from '../resilience/transient-failure.js';

/** Azure's word: a token is good for ten minutes. */
const LIFE_MS = 600_000;
/** A kept token is handed out until less than this is left of it. */
const FRESH_MS = 60_000;
const TIMEOUT_MS = 10_000;
const TOKEN = /^[\w-]+(\.[\w-]+){2}$/;

interface KeptToken {
  token: string;
  /** Milliseconds since 1970. */
  expiresMs: number;
}

/** Has Azure Speech issue tokens, one for everybody and one at a time. */
export class AzureSpeechTokenIssuer extends SpeechTokenIssuer {
  readonly engine = 'azure-speech';
  private readonly breaker: CircuitBreaker;
  private kept: KeptToken | undefined;
  private fetching: Promise<KeptToken> | undefined;

  /** `endpoint`: `https://<region>.api.cognitive.microsoft.com` */
  constructor(private readonly settings: { endpoint: string; region: string; key: string; timing: Timing }) {
    super();
    this.breaker = new CircuitBreaker(settings.timing, unavailable);
  }

  async issue(): Promise<SpeechToken> {
    const { region, timing } = this.settings;
    const { token, expiresMs } = this.freshOne() ?? (await this.fetchOnce());
    return { token, region, expiresInSeconds: Math.floor((expiresMs - timing.nowMs()) / 1_000) };
  }

  private freshOne(): KeptToken | undefined {
    return this.kept && this.kept.expiresMs - this.settings.timing.nowMs() >= FRESH_MS ? this.kept : undefined;
  }

  private async fetchOnce(): Promise<KeptToken> {
    this.fetching ??= this.fetch().finally(() => (this.fetching = undefined));
    this.kept = await this.fetching;
    return this.kept;
  }

  private async fetch(): Promise<KeptToken> {
    const { timing } = this.settings;
    try {
      return await withRetry({ waits: INTERACTIVE_WAITS, timing }, () =>
        this.breaker.run(() => withTimeLimit({ timeoutMs: TIMEOUT_MS, timing }, (signal) => this.ask(signal))),
      );
    } catch (error) {
      throw error instanceof TransientFailure ? asDomainError(error) : error;
    }
  }

  private async ask(signal: AbortSignal): Promise<KeptToken> {
    const { endpoint, key, timing } = this.settings;
    const askedMs = timing.nowMs();
    const response = await fetch(`${endpoint}/sts/v1.0/issueToken`, {
      method: 'POST',
      headers: { 'Ocp-Apim-Subscription-Key': key, 'Content-Length': '0' },
      redirect: 'error',
      signal,
    }).catch(() => {
      throw new TransientFailure('down', 'Connection failed');
    });
    const { ok, status, headers } = response;
    if (isTransientStatus(status)) {
      const reason = status === 429 ? 'overloaded' : 'down';
      throw new TransientFailure(reason, `HTTP ${status}`, retryAfterMsOf(headers, timing.nowMs()));
    }
    const token = await response.text().catch(() => {
      throw new TransientFailure('down', 'Connection broke off');
    });
    if (!ok || !TOKEN.test(token)) throw refused(ok ? 'The response is no token' : `HTTP ${status}`);
    return { token, expiresMs: askedMs + LIFE_MS };
  }
}

function asDomainError(failure: TransientFailure): DomainError {
  if (failure.reason !== 'timed_out') {
    return unavailable(failure.retryAfterMs && Math.ceil(failure.retryAfterMs / 1_000), failure);
  }
  return new DomainError('speech.timed_out', 'The speech service took too long.', {
    kind: 'timed_out',
    cause: failure,
  });
}

function unavailable(retryAfterSeconds: number | undefined, cause?: Error): DomainError {
  return new DomainError('speech.unavailable', 'The speech service cannot be reached right now.', {
    kind: 'unavailable',
    cause,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });
}

/** A wrong key, a wrong region, or somebody else who answers there. */
function refused(reason: string): DomainError {
  return new DomainError('speech.failed', 'The speech service gave no token.', {
    kind: 'provider_failed',
    cause: new Error(reason),
  });
}

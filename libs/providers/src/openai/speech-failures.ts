import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { DomainError } from '#libs/kernel';
import { isTransientStatus, retryAfterMsOf, TransientFailure } from '../resilience/transient-failure.js';

/** The recording is at fault: words that refusals of it have in common. */
const ABOUT_THE_FILE = /file|audio|format|decod/i;
const TOO_LARGE = 413;

/**
 * What a failed call means for us. A provider's own words stay behind here: they may repeat what was said.
 */
export function sortSpeechFailure(error: unknown, nowMs: number): Error {
  if (error instanceof APIConnectionTimeoutError) return new TransientFailure('timed_out', 'Connection timed out');
  if (error instanceof APIConnectionError) return new TransientFailure('down', 'Connection failed');
  if (error instanceof APIError) return sortRefusal(error as Refusal, nowMs);
  if (error instanceof DomainError || error instanceof TransientFailure) return error;
  if (nameOf(error) === 'SyntaxError') return unusableSpeech('The response is not JSON');
  // What is left comes from the socket: reset, closed, cut off.
  return new TransientFailure('down', 'Connection broke off');
}

/** For the caller, in the words of the ports. */
export function asSpeechError(error: unknown, signal: AbortSignal | undefined): DomainError {
  if (error instanceof DomainError) return error;
  if (signal?.aborted) {
    return new DomainError('speech.failed', 'Nobody waits for this any more.', { kind: 'provider_failed' });
  }
  if (!(error instanceof TransientFailure)) return unusableSpeech('Unknown failure');
  if (error.reason === 'timed_out') {
    return new DomainError('speech.timed_out', 'The speech service took too long.', {
      kind: 'timed_out',
      cause: error,
    });
  }
  const retryAfterSeconds = error.retryAfterMs === undefined ? undefined : Math.ceil(error.retryAfterMs / 1_000);
  return new DomainError('speech.unavailable', 'The speech service cannot be reached right now.', {
    kind: 'unavailable',
    cause: error,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });
}

/** The service answered, but not with anything usable. */
export function unusableSpeech(reason: string): DomainError {
  return new DomainError('speech.failed', 'The speech service did not give a usable answer.', {
    kind: 'provider_failed',
    cause: new Error(reason),
  });
}

export function recordingTooLarge(): DomainError {
  return new DomainError('speech.too_long', 'This recording is larger than the speech service takes.', {
    kind: 'invalid',
  });
}

/** While the circuit breaker is open. */
export function restingSpeech(retryAfterSeconds: number): DomainError {
  return new DomainError(
    'speech.unavailable',
    'The speech service failed several times in a row; it is left alone for a while.',
    { kind: 'unavailable', retryAfterSeconds },
  );
}

type Refusal = APIError<number | undefined, Headers | undefined>;

function sortRefusal({ status, message, headers }: Refusal, nowMs: number): Error {
  if (status === undefined) return new TransientFailure('down', 'The server broke off with an error');
  if (isTransientStatus(status)) {
    const reason = status === 429 ? 'overloaded' : 'down';
    return new TransientFailure(reason, `HTTP ${status}`, headers && retryAfterMsOf(headers, nowMs));
  }
  if (status === TOO_LARGE) return recordingTooLarge();
  if (status === 400 && ABOUT_THE_FILE.test(message)) {
    return new DomainError('speech.unreadable', 'This recording cannot be read. Please record it again.', {
      kind: 'invalid',
    });
  }
  return unusableSpeech(`HTTP ${status}`);
}

/** Errors of another realm are no instances of this one's Error. */
function nameOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'name' in error ? error.name : undefined;
}

import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { DomainError } from '#libs/kernel';
import { isTransientStatus, retryAfterMsOf, TransientFailure } from '../resilience/transient-failure.js';
import type { ServerFeature } from './request-shape.js';

/** Words by which a refusal names a part of the request. */
const FEATURE_WORDS: Readonly<Record<ServerFeature, RegExp>> = {
  response_format: /response_?format|json_schema|json_object|structured output/i,
  temperature: /\btemperature\b/i,
  seed: /\bseed\b/i,
  stream_options: /stream_options|include_usage/i,
};

/** The question does not fit into the model's context. */
export class ContextTooLong extends Error {}

/** The server knows chat completions but not this part of a request. */
export class FeatureRefused extends Error {
  constructor(readonly feature: ServerFeature) {
    super(`The server does not take ${feature}`);
  }
}

/** The model answered, but not with anything usable. */
export function unusableAnswer(reason: string): DomainError {
  return new DomainError('llm.failed', 'The model did not give a usable answer.', {
    kind: 'provider_failed',
    cause: new Error(reason),
  });
}

/** A content filter or the model itself declined. `categories` as the provider names them. */
export function refusedAnswer(categories: readonly string[] = []): DomainError {
  return new DomainError('llm.refused', 'The model declined to answer this.', {
    kind: 'provider_failed',
    cause: new Error(['Content filter', ...categories].join(' ')),
  });
}

/**
 * What a failed call means for us. A provider's own words stay behind here: they may repeat the key or the question.
 */
export function sortFailure(error: unknown, nowMs: number): Error {
  if (error instanceof APIConnectionTimeoutError) return new TransientFailure('timed_out', 'Connection timed out');
  if (error instanceof APIConnectionError) return new TransientFailure('down', 'Connection failed');
  if (error instanceof APIError) return sortRefusal(error as Refusal, nowMs);
  if (error instanceof DomainError || error instanceof TransientFailure) return error;
  if (!isErrorLike(error)) return unusableAnswer('Unknown failure');
  if (error.name === 'SyntaxError') return unusableAnswer('The response is not JSON');
  // What is left comes from the socket: reset, closed, cut off.
  return new TransientFailure('down', 'Connection broke off');
}

/** For the caller, in the words of the port. */
export function asDomainError(error: unknown, signal: AbortSignal | undefined): DomainError {
  if (error instanceof DomainError) return error;
  if (signal?.aborted) {
    return new DomainError('llm.failed', 'The answer was not wanted any more.', { kind: 'provider_failed' });
  }
  if (error instanceof ContextTooLong) return unusableAnswer('Too long, even after cutting');
  if (!(error instanceof TransientFailure)) return unusableAnswer('Unknown failure');
  if (error.reason === 'timed_out') {
    return new DomainError('llm.timed_out', 'The model took too long.', { kind: 'timed_out', cause: error });
  }
  const retryAfterSeconds = error.retryAfterMs === undefined ? undefined : Math.ceil(error.retryAfterMs / 1_000);
  return new DomainError('llm.unavailable', 'The model cannot be reached right now.', {
    kind: 'unavailable',
    cause: error,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });
}

/** While the circuit breaker is open. */
export function restingModel(retryAfterSeconds: number): DomainError {
  return new DomainError('llm.unavailable', 'The model failed several times in a row; it is left alone for a while.', {
    kind: 'unavailable',
    retryAfterSeconds,
  });
}

type Refusal = APIError<number | undefined, Headers | undefined>;

function sortRefusal({ status, code, param, message, headers }: Refusal, nowMs: number): Error {
  // Told in the middle of a stream.
  if (status === undefined) return new TransientFailure('down', 'The server broke off with an error');
  if (isTransientStatus(status)) {
    const reason = status === 429 ? 'overloaded' : 'down';
    return new TransientFailure(reason, `HTTP ${status}`, headers && retryAfterMsOf(headers, nowMs));
  }
  if (code === 'content_filter' || /content.?(filter|management policy)/i.test(message)) return refusedAnswer();
  if (isContextTooLong(code, message)) return new ContextTooLong();
  const feature = status === 400 || status === 422 ? featureIn(`${param ?? ''} ${message}`) : undefined;
  return feature ? new FeatureRefused(feature) : unusableAnswer(`HTTP ${status}`);
}

function featureIn(refusal: string): ServerFeature | undefined {
  const features = Object.keys(FEATURE_WORDS) as ServerFeature[];
  return features.find((feature) => FEATURE_WORDS[feature].test(refusal));
}

function isContextTooLong(code: string | null | undefined, message: string): boolean {
  return (
    code === 'context_length_exceeded' ||
    /context.{0,20}(length|size|window)|(prompt|input).{0,20}too long|too many (input )?tokens/i.test(message)
  );
}

/** Errors of another realm are no instances of this one's Error. */
function isErrorLike(error: unknown): error is Error {
  return typeof error === 'object' && error !== null && 'name' in error && 'message' in error;
}

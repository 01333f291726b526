/**
 * What kind of refusal this is. The HTTP front door turns the kind into a status code:
 * `rule` 400, `unauthenticated` 401, `forbidden` 403, `not_found` 404, `conflict` 409, `too_large` 413,
 * `unsupported_type` 415, `invalid` 422, `too_many` 429, `provider_failed` 502, `unavailable` 503, `timed_out` 504.
 */
export type RefusalKind =
  | 'rule'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'too_large'
  | 'unsupported_type'
  | 'invalid'
  | 'too_many'
  | 'provider_failed'
  | 'unavailable'
  | 'timed_out';

/** One field of the request that is wrong, by its name on the wire, and what is wrong with it. */
export interface FieldError {
  field: string;
  message: string;
}

/**
 * A refusal that the caller can understand. `code` is stable and meant for programs (`invitation.expired`);
 * `detail` is a whole sentence meant for people, and never carries personal data, SQL or a provider's raw body.
 */
export class DomainError extends Error {
  readonly kind: RefusalKind;
  readonly fields: FieldError[];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: string,
    readonly detail: string,
    options: { kind?: RefusalKind; fields?: FieldError[]; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(`${code}: ${detail}`, { cause: options.cause });
    this.name = 'DomainError';
    this.kind = options.kind ?? 'rule';
    this.fields = options.fields ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** The one answer for "does not exist" and for "belongs to another organisation": callers cannot tell which. */
export function notFound(what: string): DomainError {
  return new DomainError(`${what.toLowerCase().replaceAll(' ', '_')}.not_found`, `${what} not found.`, {
    kind: 'not_found',
  });
}

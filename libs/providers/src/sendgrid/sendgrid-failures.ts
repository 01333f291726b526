import { MailFailure } from '../ports/email.port.js';
import { isTransientStatus, retryAfterMsOf, TransientFailure } from '../resilience/transient-failure.js';

/** What the SDK throws for an answer of 400 or more. */
interface Refusal {
  code: number;
  response: { headers: Record<string, unknown>; body: unknown };
}

const NOT_THERE = 'There is no SendGrid at SENDGRID_BASE_URL.';

/** What a failed call means. SendGrid's own words stay behind here: they may repeat the address. */
export function sortSendgridFailure(error: unknown, nowMs: number): Error {
  if (error instanceof MailFailure) return error;
  if (!isRefusal(error)) {
    const { code, response } = error as { code?: unknown; response?: { status?: unknown } };
    // A redirection: followed, it would carry the key to whoever is named there.
    if (response) return misconfigured(NOT_THERE, `HTTP ${String(response.status)}`);
    const isTimeout = code === 'ECONNABORTED' || code === 'ETIMEDOUT';
    return new TransientFailure(isTimeout ? 'timed_out' : 'down', typeof code === 'string' ? code : 'connection lost');
  }
  const { code: status, response } = error;
  const answer = `HTTP ${status}`;
  if (isTransientStatus(status)) {
    const retryAfterMs = waitMsIn(response.headers, nowMs);
    return new TransientFailure(status === 429 ? 'overloaded' : 'down', answer, retryAfterMs);
  }
  if (status === 401) return misconfigured('SendGrid does not know the key in SENDGRID_API_KEY.', answer);
  if (status === 403) return misconfigured('SendGrid lets this key, or FROM_EMAIL, send nothing.', answer);
  if (status === 404 || status === 405) return misconfigured(NOT_THERE, answer);
  const fields = fieldsIn(response.body);
  if (fields.some((field) => field.startsWith('from'))) {
    return misconfigured('SendGrid does not take FROM_EMAIL as a sender.', answer);
  }
  if (status === 413) return new MailFailure('email.refused', 'The mail is too large for SendGrid.', answer);
  const isAddress = fields.some((field) => /^personalizations\b.*\bto\b/.test(field));
  return new MailFailure(
    'email.refused',
    isAddress ? 'SendGrid does not take this address.' : 'SendGrid refused the mail.',
    answer,
  );
}

/** The key works, but sending is not among what it may do. */
export function sendingNotAllowed(): MailFailure {
  return misconfigured('The key in SENDGRID_API_KEY may not send mails; it needs the scope mail.send.', 'no mail.send');
}

function misconfigured(detail: string, answer: string): MailFailure {
  return new MailFailure('email.misconfigured', detail, answer);
}

function isRefusal(error: unknown): error is Refusal {
  const { code, response } = (error ?? {}) as Partial<Refusal>;
  return typeof code === 'number' && typeof response === 'object';
}

/** `X-RateLimit-Reset` is SendGrid's own: seconds since 1970. */
function waitMsIn(headers: Record<string, unknown>, nowMs: number): number | undefined {
  const get = (name: string): string | null => {
    const value = headers[name];
    return typeof value === 'string' ? value : null;
  };
  const asked = retryAfterMsOf({ get }, nowMs);
  const reset = Number(get('x-ratelimit-reset') ?? Number.NaN) * 1_000;
  return asked ?? (Number.isNaN(reset) ? undefined : Math.max(0, reset - nowMs));
}

function fieldsIn(body: unknown): string[] {
  const { errors } = (body ?? {}) as { errors?: unknown };
  if (!Array.isArray(errors)) return [];
  return errors
    .map((error: unknown) => (error as { field?: unknown } | null)?.field)
    .filter((field) => typeof field === 'string');
}

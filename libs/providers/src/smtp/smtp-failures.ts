import { MailFailure } from '../ports/email.port.js';
import { TransientFailure } from '../resilience/transient-failure.js';

/** What nodemailer throws. */
interface SmtpError {
  /** Where it went wrong: `EAUTH`, `EENVELOPE`, `ETLS`. */
  code?: string;
  /** What the system said, such as `ECONNREFUSED` or `DEPTH_ZERO_SELF_SIGNED_CERT`. */
  originalCode?: string;
  /** Which command the server answered. */
  command?: string;
  responseCode?: number;
  /** The server's words; they often repeat the address. */
  response?: string;
}

/** RFC 3463: what the second and third number of an enhanced code say. */
const REASONS: readonly [RegExp, string][] = [
  [/^5\.1\.[1236]$/, 'The address does not exist.'],
  [/^5\.1\.10$/, 'The address takes no mail.'],
  [/^[45]\.2\.1$/, 'The mailbox is closed at the moment.'],
  [/^[45]\.2\.2$/, 'The mailbox is full.'],
  [/^[45]\.(2\.3|3\.4)$/, 'The mail is too large for the mailbox.'],
  [/^[45]\.7\.\d+$/, 'The mail was refused as unwanted.'],
];

const CERTIFICATE = /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_(GET|VERIFY)/;
/** Up to here the server has heard nothing of a particular mail, and the sender is a setting of ours. */
const BEFORE_THE_RECIPIENT = /^(CONN|EHLO|HELO|STARTTLS|AUTH|MAIL FROM)/;

/** What a failed delivery means. Only trouble with the server itself is a TransientFailure; a full mailbox is not. */
export function sortSmtpFailure(thrown: unknown): Error {
  const error = thrown as SmtpError;
  const { code, originalCode, command = '', responseCode, response = '' } = error;
  if (CERTIFICATE.test(originalCode ?? '') || code === 'EREQUIRETLS' || code === 'ETLS') {
    return misconfigured('The mail server cannot be reached over a connection that is safe.', originalCode ?? 'TLS');
  }
  if (originalCode === 'ENOTFOUND' || originalCode === 'EDNS' || code === 'ECONFIG') {
    return misconfigured('There is no mail server under the name in SMTP_URL.', originalCode ?? 'ECONFIG');
  }
  if (responseCode === undefined) {
    if (code === 'EAUTH') return misconfigured('The mail server takes no credentials.', 'EAUTH');
    return new TransientFailure(code === 'ETIMEDOUT' ? 'timed_out' : 'down', originalCode ?? code ?? 'connection lost');
  }

  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  const answer = ['SMTP', responseCode, enhanced].filter((part) => part !== undefined).join(' ');
  if (code === 'EAUTH' && responseCode >= 500) {
    return misconfigured('The mail server refused the user or the password in SMTP_URL.', answer);
  }
  if (BEFORE_THE_RECIPIENT.test(command) || responseCode === 421) {
    if (responseCode < 500) return new TransientFailure('overloaded', answer);
    return misconfigured('The mail server takes no mail from this sender.', answer);
  }
  const reason = REASONS.find(([pattern]) => pattern.test(enhanced ?? ''))?.[1];
  if (responseCode < 500) {
    return new MailFailure('email.unavailable', reason ?? 'The mail server put the mail off.', answer);
  }
  return new MailFailure('email.refused', reason ?? 'The mail server refused the mail.', answer);
}

function misconfigured(detail: string, answer: string): MailFailure {
  return new MailFailure('email.misconfigured', detail, answer);
}

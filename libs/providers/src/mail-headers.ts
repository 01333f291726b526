import { MailFailure, type Mail } from './ports/email.port.js';

/** What stands above a mail, safe to be written into it. */
export interface MailHeaders {
  from: { name: string; address: string };
  to: string;
  replyTo: string | undefined;
  subject: string;
  messageId: string;
  /** Tells other programs that no person wrote this, so that none answers it with an absence note. */
  more: Record<string, string>;
}

// RFC 5321 allows more; whatever could be read as a list, a name or another header is not among it.
const ONE_ADDRESS = /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+$/u;
const LONGEST_ADDRESS = 254;

/**
 * The headers of a mail. Whatever would end a line becomes a space, so that nobody writes a header of their own.
 *
 * @throws MailFailure `email.refused` when it is not addressed to exactly one mailbox.
 */
export function headersOf({ id, from, to, replyTo, subject }: Mail): MailHeaders {
  for (const address of [to, from.address, ...(replyTo === undefined ? [] : [replyTo])]) {
    if (address.length > LONGEST_ADDRESS || !ONE_ADDRESS.test(address)) {
      throw new MailFailure('email.refused', 'This is not one e-mail address.', 'not an address');
    }
  }
  return {
    from: { name: oneLine(from.name), address: from.address },
    to,
    replyTo,
    subject: oneLine(subject),
    messageId: `<${id}@${from.address.split('@')[1] ?? ''}>`,
    more: { 'Auto-Submitted': 'auto-generated' },
  };
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

import type { Letter } from '../mail/mail.service.js';

/** It names nobody; whose request it is, and what it waits for, is seen after signing in. */
export function lateLetter(requestId: string): Letter & { subject: string } {
  const subject = 'Overdue: a candidate waits for their data to be erased';
  return {
    subject,
    heading: subject,
    paragraphs: [
      'A person who applied to your organisation asked for their data to be erased, and the time that the law allows for it is over.',
      'Most often a legal hold is in the way. Please look whether it is still needed, and release it if not; the erasure goes on by itself then.',
      `The request is ${requestId} in the list of deletion requests.`,
    ],
  };
}

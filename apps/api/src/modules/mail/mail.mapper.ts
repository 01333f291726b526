import type { KeptMail } from '#libs/providers';
import { linksIn } from './domain/links.js';
import type { DevMailListResponse } from './dto/dev-mail.response.js';

export function toDevMailList(mails: readonly KeptMail[]): DevMailListResponse {
  const items = mails.map(({ id, at, to, subject, text }) => ({
    id,
    at: at.toISOString(),
    to,
    subject,
    text,
    links: linksIn(text),
  }));
  return { items, next_cursor: null };
}

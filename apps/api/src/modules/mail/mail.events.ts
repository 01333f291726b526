import { eventType } from '#libs/kernel';
import type { MailNews } from './entities/mail-news.document.js';

/** The deliverer took the mail, or it was put aside because its address leads nowhere: nothing more will come of it. */
export const mailSent = eventType<MailNews>('mail.sent');

/** Every try failed; the mail stays, visibly failed, until a person looks. */
export const mailFailed = eventType<MailNews>('mail.failed');

import { eventType } from '#libs/kernel';
import type { MailNews } from './entities/mail-news.document.js';

/** The deliverer took the mail. */
export const mailSent = eventType<MailNews>('mail.sent');

/** Every try failed; the mail stays, visibly failed, until a person looks. */
export const mailFailed = eventType<MailNews>('mail.failed');

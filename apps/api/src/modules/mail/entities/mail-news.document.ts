/** Which mail the news is about. */
export interface MailNews {
  email_id: string;
  /** The key under which it was queued, by which a feature knows its own mails. */
  dedupe_key: string;
}

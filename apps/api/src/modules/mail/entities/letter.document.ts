/** What is kept, sealed, of a mail until it was sent. */
export interface LetterDocument {
  /** Where answers go, when not to the sender of all mails. */
  reply_to?: string | undefined;
  subject: string;
  text: string;
  html: string;
}

/** What is kept, sealed, of a mail until it was sent. */
export interface LetterDocument {
  subject: string;
  text: string;
  html: string;
}

/** A mail ready to go. */
export interface Mail {
  /** Our own id of this mail; an adapter that can dedupes by it. */
  id: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Hands mails to whoever delivers them. */
export abstract class EmailSender {
  /** `embedded`, `smtp`, `sendgrid`. */
  abstract readonly engine: string;
  /**
   * Hands over one mail.
   *
   * @returns the deliverer's own id of it.
   * @throws DomainError `email.failed` (502) when the deliverer refused or could not be reached; a retry is safe.
   */
  abstract send(mail: Mail): Promise<{ providerId: string }>;
}

/** A mail as the embedded mailbox keeps it. */
export interface KeptMail {
  id: string;
  at: Date;
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** What the embedded mailbox has received. Empty and unused when mails really go out. */
export abstract class Mailbox {
  /** Newest first, at most `limit`. */
  abstract list(limit: number): Promise<KeptMail[]>;
  abstract get(id: string): Promise<KeptMail | null>;
}

import { DomainError } from '#libs/kernel';

/** A mail ready to go. Names and the subject may hold anything: an adapter keeps them to one line. */
export interface Mail {
  /** Our own id of this mail. It becomes the `Message-ID`, by which a mail that was tried twice can be told. */
  id: string;
  from: { name: string; address: string };
  /** One plain address. */
  to: string;
  /** Where answers go, when not to the sender. One plain address. */
  replyTo?: string | undefined;
  subject: string;
  text: string;
  html: string;
}

/**
 * Why a mail was not taken. `email.unavailable`: later it may be. `email.refused`: this mail never will be, its address
 * or its content is the reason. `email.misconfigured`: no mail will be until an operator changes a setting.
 */
export type MailFailureCode = 'email.unavailable' | 'email.refused' | 'email.misconfigured';

const KINDS = {
  'email.unavailable': 'unavailable',
  'email.refused': 'provider_failed',
  'email.misconfigured': 'provider_failed',
} as const;

/** The deliverer did not take a mail. Carries neither its address nor the deliverer's own words, which may repeat it. */
export class MailFailure extends DomainError {
  constructor(
    override readonly code: MailFailureCode,
    detail: string,
    /** What was answered, as short as a log needs it: `SMTP 550 5.1.1`, `HTTP 429`, `ECONNREFUSED`. */
    readonly answer: string,
    retryAfterSeconds?: number,
  ) {
    super(code, detail, { kind: KINDS[code], ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) });
    this.name = 'MailFailure';
  }
}

/** Hands mails to whoever delivers them. */
export abstract class EmailSender {
  /** `embedded`, `smtp`, `sendgrid`. */
  abstract readonly engine: string;
  /** One sentence for people about where mails go. */
  abstract readonly statement: string;
  /**
   * Hands over one mail, once: whoever calls decides about another try, which is safe.
   *
   * @returns the deliverer's own id of it.
   * @throws MailFailure
   */
  abstract send(mail: Mail): Promise<{ providerId: string }>;
  /**
   * Asks the deliverer whether it would take mails from us, without sending one.
   *
   * @throws MailFailure
   */
  abstract check(): Promise<void>;
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
  /** Forgets a mail. @returns whether there was one. */
  abstract delete(id: string): Promise<boolean>;
}

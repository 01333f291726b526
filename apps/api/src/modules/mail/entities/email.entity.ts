import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';

export type EmailStatus = 'queued' | 'sending' | 'sent' | 'failed';

/** One mail, from the moment somebody wanted it sent. */
@Entity('emails')
@Unique(['dedupeKey'])
@Index(['status', 'createdAt'])
@Index(['to'])
@Check('ck_emails_status', `status in ('queued', 'sending', 'sent', 'failed')`)
@Check('ck_emails_attempts', `attempts >= 0`)
export class EmailEntity extends BaseColumns {
  @Column('citext')
  to!: string;

  /** What kind of mail it is, such as `auth.verify_email`. */
  @Column('text')
  template!: string;

  /** Sealed JSON of the letter. Null once it was sent, because links in it carry tokens. */
  @Column('text', { nullable: true })
  payload!: string | null;

  /** Two mails with one key are one mail. */
  @Column('text')
  dedupeKey!: string;

  @Column('text')
  status!: EmailStatus;

  @Column('integer', { default: 0 })
  attempts!: number;

  @TimeColumn({ nullable: true })
  sentAt!: Date | null;

  /** The deliverer's own id of it. */
  @Column('text', { nullable: true })
  providerId!: string | null;

  @Column('text', { nullable: true })
  lastErrorCode!: string | null;
}

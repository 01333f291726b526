import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';

export const EMAIL_STATUSES = ['queued', 'sending', 'sent', 'suppressed', 'failed'] as const;
export type EmailStatus = (typeof EMAIL_STATUSES)[number];

/** One mail, from the moment somebody wanted it sent. */
@Entity('emails')
@Unique(['dedupeKey'])
@Index(['status', 'createdAt'])
@Index(['to'])
@Index(['organisationId', 'createdAt', 'id'])
@Index(['organisationId', 'status', 'createdAt', 'id'])
@Index(['applicationId', 'createdAt', 'id'])
@Check('ck_emails_status', `status in ('queued', 'sending', 'sent', 'suppressed', 'failed')`)
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

  /** Whose staff may see what became of it; null for mails that concern the person alone. */
  @Column('uuid', { nullable: true })
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('ApplicationEntity', { onDelete: 'CASCADE' })
  applicationId!: string | null;

  /** Tries since it was ordered, or since a person had it tried again. */
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

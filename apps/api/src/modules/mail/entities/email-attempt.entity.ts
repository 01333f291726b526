import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TimeColumn } from '#libs/database';
import type { DeliveryOutcome } from '../domain/delivery.policy.js';

/** One try to deliver a mail, and what came of it. Never repeats the address. */
@Entity('email_attempts')
@Index(['emailId', 'at'])
@Check(
  'ck_email_attempts_outcome',
  `outcome in ('sent', 'suppressed', 'unavailable', 'refused', 'misconfigured', 'failed')`,
)
export class EmailAttemptEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('EmailEntity', { onDelete: 'CASCADE' })
  emailId!: string;

  @TimeColumn()
  at!: Date;

  /** `embedded`, `smtp`, `sendgrid`. */
  @Column('text')
  provider!: string;

  @Column('text')
  outcome!: DeliveryOutcome;

  /** What was answered, in short: `SMTP 550 5.1.1`, `HTTP 429`. */
  @Column('text', { nullable: true })
  answer!: string | null;

  /** What that means, as a sentence. */
  @Column('text', { nullable: true })
  message!: string | null;
}

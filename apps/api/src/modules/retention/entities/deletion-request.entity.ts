import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';
import type { ErasureKind, ErasureOutcome } from '#libs/kernel';
import type { DeletionStatus } from '../domain/deletion-status.js';
import type { CertificateDocument } from './certificate.document.js';

/** A person wants their data gone, or without their name. */
@Entity('data_deletion_requests')
@Unique(['certificateTokenHash'])
@Index('uq_data_deletion_requests_open', ['userId', 'kind'], { unique: true, where: `(status <> 'completed'::text)` })
@Index('ix_data_deletion_requests_open_due', ['dueAt'], { where: `(status <> 'completed'::text)` })
@Index(['userId', 'createdAt', 'id'])
@Check('ck_data_deletion_requests_kind', `kind in ('full', 'recordings_only', 'anonymise')`)
@Check('ck_data_deletion_requests_status', `status in ('received', 'on_hold', 'working', 'completed')`)
@Check(
  'ck_data_deletion_requests_completed',
  `(status = 'completed') = (completed_at is not null and report is not null and sealed_email is null)`,
)
export class DeletionRequestEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  userId!: string;

  @Column('text')
  kind!: ErasureKind;

  @Column('text')
  status!: DeletionStatus;

  @TimeColumn()
  dueAt!: Date;

  @TimeColumn({ nullable: true })
  completedAt!: Date | null;

  /** When those who can do something about it were told that it is late. */
  @TimeColumn({ nullable: true })
  remindedAt!: Date | null;

  /** How often it was begun; more than once means that something broke it off. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** Code of what broke it off last. */
  @Column('text', { nullable: true })
  problem!: string | null;

  /** The address as it was, sealed; needed until all is done, even when the account has none any more. */
  @Column('text', { nullable: true })
  sealedEmail!: string | null;

  /** Until then, by the database's clock, whoever began it is trusted to be at it. */
  @TimeColumn({ nullable: true })
  leaseUntil!: Date | null;

  /** What is done so far. */
  @Column('jsonb', { default: [] })
  progress!: ErasureOutcome[];

  /** The certificate. */
  @Column('jsonb', { nullable: true })
  report!: CertificateDocument | null;

  /** SHA-256 of the secret in the link that reads the certificate when there is no account any more. */
  @Column('text')
  certificateTokenHash!: string;
}

import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';
import type { HiddenText, ParsedResume } from '../../resume/resume.service.js';
import type { DuplicateReason, InviteStatus, ItemStatus } from '../domain/item-status.js';

/** One file of a batch. It is the organisation's until the person it is about takes it over. */
@Entity('resume_batch_items')
@Unique(['storedFileId'])
@Index(['batchId', 'createdAt', 'id'])
@Index(['organisationId'])
@Index(['organisationId', 'updatedAt', 'id'])
@Index(['jobRoleId', 'sha256'])
@Index(['jobRoleId', 'email'])
@Index(['applicationId'])
@Index(['invitationId'])
@Index(['candidateId', 'createdAt', 'id'])
@Index(['duplicateItemId'])
@Index(['duplicateApplicationId'])
@Index(['approvedBy'])
@Index(['invitedBy'])
@Check('ck_resume_batch_items_status', `status in ('uploaded', 'queued', 'reading', 'parsed', 'failed', 'duplicate')`)
@Check(
  'ck_resume_batch_items_invite_status',
  `invite_status in ('none', 'queued', 'invited', 'already_applied', 'failed')`,
)
@Check(
  'ck_resume_batch_items_duplicate_reason',
  `duplicate_reason in ('same_file', 'same_email', 'same_name_and_phone')`,
)
@Check('ck_resume_batch_items_failed', `status <> 'failed' or problem_detail is not null`)
@Check('ck_resume_batch_items_duplicate', `(status = 'duplicate') = (duplicate_reason is not null)`)
export class ResumeBatchItemEntity extends BaseColumns {
  /** The batch's. */
  @Column('uuid')
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string;

  @Column('uuid')
  @ForeignKey('ResumeBatchEntity', { onDelete: 'CASCADE' })
  batchId!: string;

  /** The batch's. */
  @Column('uuid')
  @ForeignKey('JobRoleEntity', { onDelete: 'CASCADE' })
  jobRoleId!: string;

  @Column('uuid')
  @ForeignKey('StoredFileEntity', { onDelete: 'CASCADE' })
  storedFileId!: string;

  @Column('text')
  fileKey!: string;

  @Column('text')
  fileName!: string;

  @Column('integer')
  fileSize!: number;

  @Column('text')
  contentType!: string;

  @Column('text')
  sha256!: string;

  @Column('text', { default: 'uploaded' })
  status!: ItemStatus;

  /** Why it could not be read: a stable word for programs, */
  @Column('text', { nullable: true })
  problemCode!: string | null;

  /** and a sentence for people. */
  @Column('text', { nullable: true })
  problemDetail!: string | null;

  @Column('jsonb', { nullable: true })
  parsedData!: ParsedResume | null;

  @Column('text', { nullable: true })
  text!: string | null;

  @Column('jsonb', { default: [] })
  hiddenText!: HiddenText[];

  /** As the file says, or as staff corrected it. */
  @Column('citext', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  fullName!: string | null;

  /** The last digits of the telephone number, for comparing. */
  @Column('text', { nullable: true })
  phoneEnd!: string | null;

  @Column('text', { nullable: true })
  duplicateReason!: DuplicateReason | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('ResumeBatchItemEntity', { onDelete: 'SET NULL' })
  duplicateItemId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('ApplicationEntity', { onDelete: 'SET NULL' })
  duplicateApplicationId!: string | null;

  /** Put aside by staff. */
  @Column('boolean', { default: false })
  skipped!: boolean;

  @TimeColumn({ nullable: true })
  approvedAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  approvedBy!: string | null;

  @Column('text', { default: 'none' })
  inviteStatus!: InviteStatus;

  /** Why the person could not be invited. */
  @Column('text', { nullable: true })
  inviteProblem!: string | null;

  @Column('text', { nullable: true })
  inviteMessage!: string | null;

  @Column('integer', { nullable: true })
  inviteDays!: number | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  invitedBy!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('ApplicationEntity', { onDelete: 'SET NULL' })
  applicationId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('InvitationEntity', { onDelete: 'SET NULL' })
  invitationId!: string | null;

  /** The invited person. Who is erased takes the file along. */
  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  candidateId!: string | null;

  /** It is among the person's own resumes since then. */
  @TimeColumn({ nullable: true })
  handedOverAt!: Date | null;

  /** The person did not want it. */
  @TimeColumn({ nullable: true })
  declinedAt!: Date | null;
}

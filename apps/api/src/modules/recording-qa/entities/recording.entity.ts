import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, decimal, TimeColumn } from '#libs/database';
import type { RecordingOutcome, RecordingSource, RecordingStatus } from '../domain/recording-state.js';

/** A conversation that is checked: a sound file, a ready transcript, or an interview of ours. */
@Entity('recordings')
@Unique(['organisationId', 'sha256'])
@Index(['organisationId', 'uploadedAt', 'id'])
@Index(['organisationId', 'uploadedBy'])
@Index(['organisationId', 'agentId', 'uploadedAt'])
@Index(['status'])
@Index(['uploadedBy'])
@Index(['interviewId'])
@Index(['batchId'])
@Index(['storedFileId'])
@Index(['policyTemplateId'])
@Index(['agentId'])
@Check('ck_recordings_source', `source in ('audio', 'transcript', 'interview')`)
@Check('ck_recordings_status', `status in ('queued', 'processing', 'completed', 'failed')`)
@Check('ck_recordings_outcome', `outcome in ('conversation', 'one_sided', 'no_speech')`)
@Check('ck_recordings_failed', `(status = 'failed') = (error_message is not null)`)
@Check('ck_recordings_progress', `progress between 0 and 100`)
export class RecordingEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  uploadedBy!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('InterviewEntity', { onDelete: 'CASCADE' })
  interviewId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('RecordingBatchEntity', { onDelete: 'SET NULL' })
  batchId!: string | null;

  @Column('text')
  source!: RecordingSource;

  @Column('text')
  fileName!: string;

  /** Empty for an interview, whose words are asked of it, and once the sound was erased. */
  @Column('text', { nullable: true })
  fileKey!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('StoredFileEntity', { onDelete: 'SET NULL' })
  storedFileId!: string | null;

  @Column('text')
  contentType!: string;

  /** In bytes. */
  @Column('integer')
  fileSize!: number;

  /** In hex; an organisation has no two recordings that are byte for byte the same. */
  @Column('text')
  sha256!: string;

  @Column('numeric', { precision: 10, scale: 3, nullable: true, transformer: decimal })
  durationSeconds!: number | null;

  @Column('text', { default: 'queued' })
  status!: RecordingStatus;

  /** Per cent of what there is to do, as far as it is known. */
  @Column('integer', { default: 0 })
  progress!: number;

  /** What kind of conversation was found; empty until there is a transcript. */
  @Column('text', { nullable: true })
  outcome!: RecordingOutcome | null;

  /** Why it failed: a stable word for programs, */
  @Column('text', { nullable: true })
  errorCode!: string | null;

  /** and a sentence for people. */
  @Column('text', { nullable: true })
  errorMessage!: string | null;

  /** What it is to be evaluated against; empty: it is only transcribed. */
  @Column('uuid', { nullable: true })
  @ForeignKey('PolicyTemplateEntity', { onDelete: 'SET NULL' })
  policyTemplateId!: string | null;

  /** Who is held to the policy, when they have an account; */
  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  agentId!: string | null;

  /** their name when they have none. */
  @Column('text', { nullable: true })
  agentName!: string | null;

  @Column('text', { nullable: true })
  team!: string | null;

  @TimeColumn()
  uploadedAt!: Date;

  @TimeColumn({ nullable: true })
  processedAt!: Date | null;
}

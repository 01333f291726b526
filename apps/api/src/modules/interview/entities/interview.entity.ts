import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns, decimal, TimeColumn } from '#libs/database';
import { INTERVIEW_STATUSES, type InterviewStatus } from '../domain/interview-status.js';
import type { RecordingStatus } from '../domain/recording-status.js';

/** How questions come: `voice` can be heard as well as read. */
export type InterviewMode = 'text' | 'voice' | 'video';
export type RoleType = 'react' | 'python' | 'javascript' | 'fullstack';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

@Entity('interviews')
@Index(['candidateId', 'createdAt', 'id'])
@Index(['jobRoleId', 'createdAt', 'id'])
@Index(['organisationId', 'createdAt', 'id'])
@Index('uq_interviews_active_application', ['applicationId'], {
  unique: true,
  where: `(status in ('scheduled', 'in_progress'))`,
})
@Index('ix_interviews_application_id', ['applicationId'])
@Index('ix_interviews_recording_due', ['organisationId', 'endedAt', 'id'], {
  where: `(ended_at is not null and recording_deleted_at is null and (mode <> 'text' or recording_status is not null))`,
})
@Index('ix_interviews_transcript_due', ['organisationId', 'endedAt', 'id'], {
  where: `(ended_at is not null and transcript_deleted_at is null)`,
})
@Check('ck_interviews_status', `status in (${oneOf(INTERVIEW_STATUSES)})`)
@Check('ck_interviews_kind', `kind in ('real', 'practice')`)
@Check('ck_interviews_mode', `mode in ('text', 'voice', 'video')`)
@Check(
  'ck_interviews_recording_status',
  `recording_status in ('recording', 'processing', 'available', 'failed', 'deleted')`,
)
export class InterviewEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  candidateId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('ApplicationEntity', { onDelete: 'CASCADE' })
  applicationId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('JobRoleEntity', { onDelete: 'CASCADE' })
  jobRoleId!: string | null;

  @Column('uuid', { nullable: true })
  resumeId!: string | null;

  /** Version of the role's rubric that this interview is scored by, whatever comes later. */
  @Column('integer', { nullable: true })
  rubricVersion!: number | null;

  @Column('text')
  kind!: 'real' | 'practice';

  @Column('text', { nullable: true })
  roleType!: RoleType | null;

  @Column('text')
  mode!: InterviewMode;

  @Column('text')
  status!: InterviewStatus;

  @TimeColumn({ nullable: true })
  startedAt!: Date | null;

  @TimeColumn({ nullable: true })
  completedAt!: Date | null;

  @TimeColumn({ nullable: true })
  endedAt!: Date | null;

  @Column('integer', { nullable: true })
  durationSeconds!: number | null;

  @Column('text')
  aiModelUsed!: string;

  @Column('integer', { default: 0 })
  totalTokensUsed!: number;

  /** The part of them that putting questions differently took; it makes no interview shorter. */
  @Column('integer', { default: 0 })
  rephrasingTokens!: number;

  @Column('numeric', { precision: 10, scale: 4, default: 0, transformer: decimal })
  costUsd!: number;

  /** The same, not rounded, so that many small turns add up. */
  @Column('numeric', { default: 0, transformer: decimal })
  spentUsd!: number;

  @Column('boolean', { default: false })
  recordingConsent!: boolean;

  /** Of the newest call, as the telephony service names it. */
  @Column('text', { nullable: true })
  acsCallId!: string | null;

  @Column('text', { nullable: true })
  acsCorrelationId!: string | null;

  /** Where the recording is fetched, below `/api/v1`; kept until the recording is deleted. */
  @Column('text', { nullable: true })
  recordingUrl!: string | null;

  @Column('text', { nullable: true })
  recordingStatus!: RecordingStatus | null;

  @TimeColumn({ nullable: true })
  recordingDeletedAt!: Date | null;

  /** Its questions and answers are gone since then. */
  @TimeColumn({ nullable: true })
  transcriptDeletedAt!: Date | null;

  /** How many of the browser's signals found no room any more. */
  @Column('integer', { default: 0 })
  unkeptSignalCount!: number;
}

import { Check, Column, Entity } from 'typeorm';
import { BaseColumns } from '#libs/database';

/** An employer. Everything its members see belongs to it. */
@Entity('organisations')
@Check(
  'ck_organisations_recording_retention_days',
  `recording_retention_days is null or recording_retention_days between 1 and 3650`,
)
@Check(
  'ck_organisations_transcript_retention_days',
  `transcript_retention_days is null or transcript_retention_days between 1 and 3650`,
)
@Check(
  'ck_organisations_evidence_retention_days',
  `evidence_retention_days is null or evidence_retention_days between 1 and 3650`,
)
@Check(
  'ck_organisations_decision_log_retention_days',
  `decision_log_retention_days is null or decision_log_retention_days between 1 and 3650`,
)
@Check(
  'ck_organisations_demographics_retention_days',
  `demographics_retention_days is null or demographics_retention_days between 1 and 3650`,
)
@Check('ck_organisations_feedback_auto_send_hours', `feedback_auto_send_hours >= 0`)
export class OrganisationEntity extends BaseColumns {
  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  industry!: string | null;

  @Column('text', { nullable: true })
  website!: string | null;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('citext', { nullable: true })
  billingEmail!: string | null;

  /** Storage key of the picture. */
  @Column('text', { nullable: true })
  logo!: string | null;

  /** What the organisation stands for, one sentence each. */
  @Column('jsonb', { default: [] })
  values!: string[];

  /** Days that recordings are kept; null means the installation's default. */
  @Column('integer', { nullable: true })
  recordingRetentionDays!: number | null;

  /** Days after the interview that its questions and answers are kept; null as above, here and below. */
  @Column('integer', { nullable: true })
  transcriptRetentionDays!: number | null;

  /** Days that letters, files of batches and invitations are kept after they last changed. */
  @Column('integer', { nullable: true })
  evidenceRetentionDays!: number | null;

  /** Days that applications, with all that was found and decided about them, are kept after they last changed. */
  @Column('integer', { nullable: true })
  decisionLogRetentionDays!: number | null;

  /** Days that what people declared about themselves is kept. */
  @Column('integer', { nullable: true })
  demographicsRetentionDays!: number | null;

  /** Hours after which feedback that nobody looked at goes out by itself. */
  @Column('integer', { default: 4 })
  feedbackAutoSendHours!: number;

  @Column('jsonb', { default: {} })
  settings!: object;
}

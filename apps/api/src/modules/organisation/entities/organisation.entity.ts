import { Check, Column, Entity } from 'typeorm';
import { BaseColumns } from '#libs/database';

/** An employer. Everything its members see belongs to it. */
@Entity('organisations')
@Check(
  'ck_organisations_recording_retention_days',
  `recording_retention_days is null or recording_retention_days between 1 and 3650`,
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

  /** Hours after which feedback that nobody looked at goes out by itself. */
  @Column('integer', { default: 4 })
  feedbackAutoSendHours!: number;

  @Column('jsonb', { default: {} })
  settings!: object;
}

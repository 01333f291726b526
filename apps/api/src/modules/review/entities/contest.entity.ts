import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';
import type { ContestStatus, Outcome } from '../domain/contest.policy.js';

/** A candidate asks a person to look again at the result of an interview. */
@Entity('contests')
@Index('uq_contests_open_interview', ['interviewId'], { unique: true, where: `(status <> 'closed'::text)` })
@Index(['interviewId', 'createdAt', 'id'])
@Index(['organisationId', 'dueAt', 'id'])
@Index(['organisationId', 'status', 'dueAt', 'id'])
@Index('ix_contests_overdue', ['dueAt'], { where: `(status <> 'closed'::text and reminded_at is null)` })
@Index(['candidateId'])
@Index(['assessmentId'])
@Index(['assignedTo'])
@Index(['decidedBy'])
@Check('ck_contests_status', `status in ('open', 'in_review', 'closed')`)
@Check('ck_contests_outcome', `outcome in ('confirmed', 'changed', 'withdrawn')`)
@Check(
  'ck_contests_closed',
  `(status = 'closed') = (outcome is not null and explanation is not null and decided_at is not null)`,
)
export class ContestEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string;

  @Column('uuid')
  @ForeignKey('InterviewEntity', { onDelete: 'CASCADE' })
  interviewId!: string;

  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  candidateId!: string;

  /** What is contested: the newest assessment when the contest was opened. */
  @Column('uuid')
  @ForeignKey('AssessmentEntity', { onDelete: 'CASCADE' })
  assessmentId!: string;

  /** The candidate's own words. */
  @Column('text')
  reason!: string;

  /** Names of the criteria it is about; empty means all of it. */
  @Column('jsonb', { default: [] })
  dimensions!: string[];

  @Column('text')
  status!: ContestStatus;

  @TimeColumn()
  dueAt!: Date;

  /** Empty once that account was erased. */
  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  assignedTo!: string | null;

  @Column('text', { nullable: true })
  outcome!: Outcome | null;

  /** For the candidate. */
  @Column('text', { nullable: true })
  explanation!: string | null;

  /** Empty once that account was erased. */
  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  decidedBy!: string | null;

  @TimeColumn({ nullable: true })
  decidedAt!: Date | null;

  /** When the administrators were told that it is overdue. */
  @TimeColumn({ nullable: true })
  remindedAt!: Date | null;
}

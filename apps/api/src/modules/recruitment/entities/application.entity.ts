import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, decimal, TimeColumn } from '#libs/database';
import type { ApplicationStatus, LatestInterviewStatus } from '../domain/application-status.js';

/** One person and one role. What upper floors found out is kept here too, so that lists and rankings need no join. */
@Entity('applications')
@Unique(['jobRoleId', 'candidateId'])
@Index(['organisationId', 'createdAt', 'id'])
@Index(['organisationId', 'status', 'createdAt', 'id'])
@Index(['jobRoleId', 'createdAt', 'id'])
@Index(['jobRoleId', 'status', 'createdAt', 'id'])
@Index('ix_applications_ranked', ['jobRoleId', 'latestOverallScore', 'latestEvidenceCoverage', 'createdAt', 'id'], {
  where: `(status <> 'rejected'::text and status <> 'withdrawn'::text)`,
})
@Index(['candidateId', 'createdAt', 'id'])
@Index(['decidedBy'])
@Index(['organisationId', 'updatedAt', 'id'])
@Index('ix_applications_letter_due', ['organisationId', 'updatedAt', 'id'], { where: `(cover_letter is not null)` })
@Check(
  'ck_applications_status',
  `status in ('applied', 'invited', 'interviewing', 'scored', 'shortlisted', 'offered', 'rejected', 'withdrawn')`,
)
@Check('ck_applications_rejection', `status <> 'rejected' or (decided_at is not null and decision_reason is not null)`)
@Check('ck_applications_match_score', `match_score between 0 and 100`)
@Check('ck_applications_latest_overall_score', `latest_overall_score between 0 and 100`)
@Check('ck_applications_latest_evidence_coverage', `latest_evidence_coverage between 0 and 1`)
@Check(
  'ck_applications_latest_interview_status',
  `latest_interview_status in ('in_progress', 'completed', 'abandoned', 'cancelled')`,
)
export class ApplicationEntity extends BaseColumns {
  /** The role's; a role never changes hands. */
  @Column('uuid')
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string;

  @Column('uuid')
  @ForeignKey('JobRoleEntity', { onDelete: 'CASCADE' })
  jobRoleId!: string;

  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  candidateId!: string;

  @Column('text')
  status!: ApplicationStatus;

  /** Where the application came from: `self`, `staff`, or what staff wrote. */
  @Column('text')
  source!: string;

  @Column('text', { nullable: true })
  coverLetter!: string | null;

  @Column('numeric', { precision: 5, scale: 2, nullable: true, transformer: decimal })
  matchScore!: number | null;

  @Column('uuid', { nullable: true })
  latestInterviewId!: string | null;

  @Column('text', { nullable: true })
  latestInterviewStatus!: LatestInterviewStatus | null;

  @Column('numeric', { precision: 5, scale: 2, nullable: true, transformer: decimal })
  latestOverallScore!: number | null;

  /** Share of the rubric's weight that this score has evidence for. */
  @Column('numeric', { precision: 5, scale: 4, default: 0, transformer: decimal })
  latestEvidenceCoverage!: number;

  /** Who decided; empty once that account was erased. */
  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  decidedBy!: string | null;

  @TimeColumn({ nullable: true })
  decidedAt!: Date | null;

  @Column('text', { nullable: true })
  decisionReason!: string | null;
}

import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';
import type { ReviewScoreDocument } from './review.document.js';

/** A second opinion about an interview, formed without knowing the name or what the engine said. */
@Entity('reviews')
@Unique(['interviewId', 'reviewerId'])
@Index(['reviewerId', 'status'])
@Index(['organisationId', 'status'])
@Index(['assessmentId'])
@Check('ck_reviews_status', `status in ('draft', 'submitted')`)
@Check('ck_reviews_submitted', `(status = 'submitted') = (submitted_at is not null)`)
export class ReviewEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string;

  @Column('uuid')
  @ForeignKey('InterviewEntity', { onDelete: 'CASCADE' })
  interviewId!: string;

  /** Empty once that account was erased. */
  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  reviewerId!: string | null;

  @Column('text')
  status!: 'draft' | 'submitted';

  @Column('jsonb', { default: [] })
  scores!: ReviewScoreDocument[];

  /** Whether this person had read an assessment of the interview before opening the review. */
  @Column('boolean')
  sawAssessmentBefore!: boolean;

  /** The assessment it is compared with: the newest when it was submitted, if there was one. */
  @Column('uuid', { nullable: true })
  @ForeignKey('AssessmentEntity', { onDelete: 'SET NULL' })
  assessmentId!: string | null;

  @TimeColumn({ nullable: true })
  submittedAt!: Date | null;
}

import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns, decimal } from '#libs/database';
import type { JudgementDocument, ViolationVerdictDocument } from './qa.document.js';

/** What a person said about an evaluation. The newest about each criterion counts. */
@Entity('evaluation_reviews')
@Index(['evaluationId', 'createdAt', 'id'])
@Index(['reviewerId'])
@Check('ck_evaluation_reviews_effective_score', `effective_score between 0 and 100`)
export class EvaluationReviewEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('EvaluationEntity', { onDelete: 'CASCADE' })
  evaluationId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  reviewerId!: string | null;

  /** Every criterion, as the reviewer left it: confirmed or corrected. */
  @Column('jsonb')
  judgements!: JudgementDocument[];

  @Column('jsonb', { default: [] })
  violationVerdicts!: ViolationVerdictDocument[];

  @Column('text', { nullable: true })
  note!: string | null;

  /** The overall score after it. */
  @Column('numeric', { precision: 5, scale: 2, nullable: true, transformer: decimal })
  effectiveScore!: number | null;
}

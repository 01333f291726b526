import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { BaseColumns, decimal } from '#libs/database';
import type { Finding } from '../domain/finding.js';
import type { QuoteDocument } from './qa.document.js';

/** What the engine found about one criterion, as our own code believed it. */
@Entity('category_scores')
@Unique(['evaluationId', 'criterionKey'])
@Check('ck_category_scores_state', `state in ('scored', 'not_applicable', 'unsure')`)
@Check('ck_category_scores_score', `score between 0 and 100`)
@Check(
  'ck_category_scores_scored',
  `(state = 'scored') = (score is not null) and (state = 'scored') = (passed is not null)`,
)
export class CategoryScoreEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('EvaluationEntity', { onDelete: 'CASCADE' })
  evaluationId!: string;

  /** Place in the template, from 0. */
  @Column('integer')
  position!: number;

  @Column('text')
  criterionKey!: string;

  @Column('text')
  categoryName!: string;

  /** Per cent. */
  @Column('numeric', { precision: 5, scale: 2, transformer: decimal })
  weight!: number;

  @Column('numeric', { precision: 5, scale: 2, transformer: decimal })
  passingScore!: number;

  @Column('boolean')
  isFatal!: boolean;

  @Column('text')
  state!: Finding['kind'];

  @Column('numeric', { precision: 5, scale: 2, nullable: true, transformer: decimal })
  score!: number | null;

  @Column('boolean', { nullable: true })
  passed!: boolean | null;

  @Column('text')
  feedback!: string;

  @Column('jsonb', { default: [] })
  quotes!: QuoteDocument[];

  @Column('numeric', { precision: 4, scale: 3, transformer: decimal })
  confidence!: number;
}

import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { BaseColumns, decimal } from '#libs/database';
import type { QuoteDocument } from './assessment.document.js';

/** What one assessment says about one dimension of the rubric. Without a score there was not enough evidence. */
@Entity('assessment_dimensions')
@Unique(['assessmentId', 'dimension'])
@Check('ck_assessment_dimensions_score', `score between 0 and 100`)
@Check('ck_assessment_dimensions_evidence', `score is null or jsonb_array_length(cited_quotes) > 0`)
export class AssessmentDimensionEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('AssessmentEntity', { onDelete: 'CASCADE' })
  assessmentId!: string;

  @Column('text')
  dimension!: string;

  /** Place in the rubric, from 0. */
  @Column('integer')
  position!: number;

  @Column('numeric', { precision: 5, scale: 2, nullable: true, transformer: decimal })
  score!: number | null;

  @Column('numeric', { precision: 6, scale: 4, transformer: decimal })
  weight!: number;

  @Column('text')
  evidence!: string;

  @Column('jsonb')
  citedQuotes!: QuoteDocument[];

  @Column('numeric', { precision: 4, scale: 3, transformer: decimal })
  confidence!: number;

  /** Why this score, in words; null until the reasoning is there. */
  @Column('text', { nullable: true })
  reasoning!: string | null;

  /** What the reasoning rests on. */
  @Column('jsonb', { default: [] })
  reasoningQuotes!: QuoteDocument[];
}

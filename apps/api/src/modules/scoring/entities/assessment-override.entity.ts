import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns, decimal } from '#libs/database';
import type { OverrideDecision } from '../domain/override.js';

/** A person overrules an assessment. Never changed once written; the newest counts, and the engine's values stay. */
@Entity('assessment_overrides')
@Index(['assessmentId', 'createdAt'])
@Index(['byUserId'])
@Check('ck_assessment_overrides_overall_score', `overall_score between 0 and 100`)
@Check('ck_assessment_overrides_decision', `decision in ('advance', 'hold', 'decline')`)
@Check('ck_assessment_overrides_says_something', `overall_score is not null or decision is not null`)
export class AssessmentOverrideEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('AssessmentEntity', { onDelete: 'CASCADE' })
  assessmentId!: string;

  /** Empty once that account was erased. */
  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  byUserId!: string | null;

  @Column('numeric', { precision: 5, scale: 2, nullable: true, transformer: decimal })
  overallScore!: number | null;

  @Column('text', { nullable: true })
  decision!: OverrideDecision | null;

  @Column('text')
  reason!: string;
}

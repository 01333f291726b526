import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { BaseColumns, decimal } from '#libs/database';
import type { CriterionKind, Moment } from '../domain/policy-template.js';

/** One criterion of one version of a template. */
@Entity('evaluation_criteria')
@Unique(['templateVersionId', 'key'])
@Check('ck_evaluation_criteria_weight', `weight > 0 and weight <= 100`)
@Check('ck_evaluation_criteria_passing_score', `passing_score between 0 and 100`)
@Check('ck_evaluation_criteria_kind', `kind in ('required_statement', 'prohibited_phrase', 'behaviour', 'outcome')`)
@Check('ck_evaluation_criteria_moment', `moment in ('anywhere', 'opening', 'closing')`)
export class EvaluationCriterionEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('PolicyTemplateVersionEntity', { onDelete: 'CASCADE' })
  templateVersionId!: string;

  /** Place in the template, from 0. */
  @Column('integer')
  position!: number;

  /** The same in every version of the template. */
  @Column('text')
  key!: string;

  @Column('text')
  categoryName!: string;

  /** Per cent. */
  @Column('numeric', { precision: 5, scale: 2, transformer: decimal })
  weight!: number;

  @Column('numeric', { precision: 5, scale: 2, transformer: decimal })
  passingScore!: number;

  @Column('boolean', { default: false })
  isFatal!: boolean;

  @Column('text')
  kind!: CriterionKind;

  @Column('text')
  moment!: Moment;

  @Column('text', { nullable: true })
  appliesWhen!: string | null;

  @Column('text')
  evaluationPrompt!: string;

  @Column('jsonb', { default: [] })
  examples!: string[];
}

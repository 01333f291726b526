import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns } from '#libs/database';
import type { Severity, ViolationRule } from '../domain/policy-template.js';
import type { QuoteDocument } from './qa.document.js';

/** Something that must not have been said, or must not have been left out. */
@Entity('policy_violations')
@Index(['evaluationId', 'position'])
@Check(
  'ck_policy_violations_violation_type',
  `violation_type in ('missing_disclosure', 'prohibited_phrase', 'unlawful_question', 'promise', 'tone')`,
)
@Check('ck_policy_violations_severity', `severity in ('low', 'medium', 'high', 'critical')`)
export class PolicyViolationEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('EvaluationEntity', { onDelete: 'CASCADE' })
  evaluationId!: string;

  @Column('integer')
  position!: number;

  /** Key of the rule in the template. */
  @Column('text')
  criteria!: string;

  @Column('text')
  violationType!: ViolationRule['type'];

  @Column('text')
  description!: string;

  @Column('text')
  severity!: Severity;

  /** False: it may be one, and a person looks. */
  @Column('boolean')
  isCertain!: boolean;

  /** From the beginning of the recording; empty for what is missing, and where there are no times. */
  @Column('integer', { nullable: true })
  atMs!: number | null;

  @Column('jsonb', { nullable: true })
  quote!: QuoteDocument | null;
}

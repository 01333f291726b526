import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, decimal } from '#libs/database';
import type { ViolationRuleDocument } from './qa.document.js';

/** A template as it stood at one time. */
@Entity('policy_template_versions')
@Unique(['policyTemplateId', 'version'])
@Index(['createdBy'])
@Check('ck_policy_template_versions_passing_score', `passing_score between 0 and 100`)
export class PolicyTemplateVersionEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('PolicyTemplateEntity', { onDelete: 'CASCADE' })
  policyTemplateId!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  name!: string;

  @Column('text')
  description!: string;

  @Column('numeric', { precision: 5, scale: 2, transformer: decimal })
  passingScore!: number;

  @Column('jsonb')
  violationRules!: ViolationRuleDocument[];

  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  createdBy!: string | null;
}

import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns, decimal } from '#libs/database';
import type { SamplingKind } from '../domain/sampling.js';

/** Which evaluations a person looks at although nothing is wrong with them. */
@Entity('sampling_rules')
@Index(['organisationId', 'createdAt', 'id'])
@Index(['policyTemplateId'])
@Index(['createdBy'])
@Check('ck_sampling_rules_kind', `kind in ('percent', 'per_agent_per_week')`)
@Check('ck_sampling_rules_amount', `amount > 0 and (kind <> 'percent' or amount <= 100)`)
export class SamplingRuleEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string;

  /** Only evaluations against it; empty: all. */
  @Column('uuid', { nullable: true })
  @ForeignKey('PolicyTemplateEntity', { onDelete: 'CASCADE' })
  policyTemplateId!: string | null;

  @Column('text')
  kind!: SamplingKind;

  /** Per cent, or how many. */
  @Column('numeric', { precision: 6, scale: 2, transformer: decimal })
  amount!: number;

  /** The same seed draws the same recordings. */
  @Column('text')
  seed!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  createdBy!: string | null;
}

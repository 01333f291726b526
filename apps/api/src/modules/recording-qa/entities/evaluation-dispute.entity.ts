import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';
import type { DisputeOutcome } from '../domain/dispute.js';

/** The reviewed person does not agree. */
@Entity('evaluation_disputes')
@Index(['evaluationId', 'createdAt', 'id'])
@Index(['openedBy'])
@Index(['answeredBy'])
@Index('uq_evaluation_disputes_open', ['evaluationId'], { unique: true, where: `(outcome is null)` })
@Check('ck_evaluation_disputes_outcome', `outcome in ('upheld', 'changed')`)
@Check('ck_evaluation_disputes_answered', `(outcome is null) = (explanation is null)`)
export class EvaluationDisputeEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('EvaluationEntity', { onDelete: 'CASCADE' })
  evaluationId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  openedBy!: string | null;

  /** For somebody without an account, by whoever opened it. */
  @Column('text', { nullable: true })
  onBehalfOf!: string | null;

  @Column('text')
  reason!: string;

  /** Keys of the criteria it is about; empty: all of it. */
  @Column('jsonb', { default: [] })
  criteria!: string[];

  @Column('text', { nullable: true })
  outcome!: DisputeOutcome | null;

  @Column('text', { nullable: true })
  explanation!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  answeredBy!: string | null;

  @TimeColumn({ nullable: true })
  answeredAt!: Date | null;
}

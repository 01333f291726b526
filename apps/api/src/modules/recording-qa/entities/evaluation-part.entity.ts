import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';
import type { Provenance } from '#libs/providers';
import type { PartStatus } from '../domain/recording-state.js';

/** One part of an evaluation: a criterion, the violations or the resolution. What an engine proposed is kept as it came. */
@Entity('evaluation_parts')
@Unique(['evaluationId', 'part'])
@Check('ck_evaluation_parts_status', `status in ('pending', 'completed', 'failed')`)
@Check('ck_evaluation_parts_output', `(status = 'completed') = (output is not null)`)
export class EvaluationPartEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('EvaluationEntity', { onDelete: 'CASCADE' })
  evaluationId!: string;

  /** In the order in which they are made, from 0. */
  @Column('integer')
  position!: number;

  /** `criterion:<key>`, `violations` or `resolution`. */
  @Column('text')
  part!: string;

  @Column('text', { default: 'pending' })
  status!: PartStatus;

  /** Why it is not there. */
  @Column('text', { nullable: true })
  problem!: string | null;

  /** A proposal for each reading of the transcript. */
  @Column('jsonb', { nullable: true })
  output!: object[] | null;

  /** Of each reading. */
  @Column('jsonb', { default: [] })
  provenance!: Provenance[];

  @TimeColumn({ nullable: true })
  finishedAt!: Date | null;
}

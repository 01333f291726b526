import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';
import type { Provenance } from '#libs/providers';
import type { PassName, PassStatus } from '../domain/pass.js';

/** One pass of one assessment. While it is being worked on, `updatedAt` is a sign of life. */
@Entity('assessment_passes')
@Unique(['assessmentId', 'pass'])
@Index(['updatedAt'], { where: `(status in ('pending', 'processing'))` })
@Check('ck_assessment_passes_pass', `pass in ('scores', 'integrity', 'reasoning', 'actions')`)
@Check('ck_assessment_passes_status', `status in ('pending', 'processing', 'completed', 'failed')`)
@Check('ck_assessment_passes_output', `(status = 'completed') = (output is not null)`)
export class AssessmentPassEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('AssessmentEntity', { onDelete: 'CASCADE' })
  assessmentId!: string;

  @Column('text')
  pass!: PassName;

  @Column('text')
  status!: PassStatus;

  /** How often it was begun. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** Why it is not there, in a sentence for staff. */
  @Column('text', { nullable: true })
  problem!: string | null;

  /** SHA-256 of what the engine was asked. */
  @Column('text', { nullable: true })
  inputHash!: string | null;

  /** What the engine proposed, as it came; our own code makes the assessment of it, again at every replay. */
  @Column('jsonb', { nullable: true })
  output!: object | null;

  @Column('jsonb', { nullable: true })
  provenance!: Provenance | null;

  @TimeColumn({ nullable: true })
  startedAt!: Date | null;

  @TimeColumn({ nullable: true })
  finishedAt!: Date | null;
}

import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';
import type { JudgementDocument } from './qa.document.js';

/** One reviewer's part in a calibration. */
@Entity('calibration_readings')
@Unique(['sessionId', 'reviewerId'])
@Index(['reviewerId'])
export class CalibrationReadingEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('CalibrationSessionEntity', { onDelete: 'CASCADE' })
  sessionId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  reviewerId!: string | null;

  /** Empty until it is submitted. */
  @Column('jsonb', { default: [] })
  judgements!: JudgementDocument[];

  /** Whether the reviewer had opened the evaluation before; then the reading was not blind. */
  @Column('boolean', { default: false })
  sawEvaluationBefore!: boolean;

  @TimeColumn({ nullable: true })
  submittedAt!: Date | null;
}

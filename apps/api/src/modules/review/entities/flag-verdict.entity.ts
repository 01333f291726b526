import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns } from '#libs/database';

export const VERDICTS = ['confirmed', 'dismissed', 'unclear'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a person made of an integrity flag. Rows are only added; the newest of a flag counts. */
@Entity('flag_verdicts')
@Index(['assessmentId', 'flagId', 'createdAt'])
@Index(['decidedBy'])
@Check('ck_flag_verdicts_verdict', `verdict in ('confirmed', 'dismissed', 'unclear')`)
export class FlagVerdictEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('AssessmentEntity', { onDelete: 'CASCADE' })
  assessmentId!: string;

  /** The flag's own id within the assessment. */
  @Column('text')
  flagId!: string;

  @Column('text')
  verdict!: Verdict;

  @Column('text', { nullable: true })
  note!: string | null;

  /** Empty once that account was erased. */
  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  decidedBy!: string | null;
}

import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';
import { SIGNAL_KINDS, type SignalDetails, type SignalKind } from '../domain/client-signal.js';

/** What the candidate's browser noticed; `created_at` is when it arrived. */
@Entity('interview_signals')
@Unique(['interviewId', 'dedupeKey'])
@Check('ck_interview_signals_kind', `kind in (${SIGNAL_KINDS.map((kind) => `'${kind}'`).join(', ')})`)
@Check('ck_interview_signals_duration', `duration_ms >= 0`)
export class InterviewSignalEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('InterviewEntity', { onDelete: 'CASCADE' })
  interviewId!: string;

  /** The question that waited for an answer then; null between an answer and the next question. */
  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey('InterviewMessageEntity', { onDelete: 'SET NULL' })
  messageId!: string | null;

  @Column('text')
  kind!: SignalKind;

  @TimeColumn()
  occurredAt!: Date;

  @Column('integer', { nullable: true })
  durationMs!: number | null;

  @Column('jsonb')
  details!: SignalDetails;

  /** The same for a signal that is sent again. */
  @Column('text')
  dedupeKey!: string;
}

import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { BaseColumns } from '#libs/database';
import type { MessageMetadata } from './progression.document.js';

/** The transcript: every question and every answer, in order. */
@Entity('interview_messages')
@Unique(['interviewId', 'sequenceNumber'])
@Check('ck_interview_messages_type', `message_type in ('ai_question', 'candidate_response')`)
export class InterviewMessageEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('InterviewEntity', { onDelete: 'CASCADE' })
  interviewId!: string;

  /** From 1. */
  @Column('integer')
  sequenceNumber!: number;

  @Column('text')
  messageType!: 'ai_question' | 'candidate_response';

  @Column('text')
  contentText!: string;

  @Column('integer', { nullable: true })
  responseTimeSeconds!: number | null;

  /** Milliseconds since the interview began. */
  @Column('integer')
  startTimeMs!: number;

  @Column('integer')
  endTimeMs!: number;

  @Column('jsonb')
  metadata!: MessageMetadata;
}

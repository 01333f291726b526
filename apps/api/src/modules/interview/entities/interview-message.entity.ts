import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { BaseColumns, decimal } from '#libs/database';
import type { AudioMetadata } from './audio-metadata.document.js';
import type { MessageMetadata } from './progression.document.js';
import type { RephrasingDocument } from './rephrasing.document.js';

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

  /** Where the recording of a spoken answer is stored; links to it are made when somebody may have one. */
  @Column('text', { nullable: true })
  contentAudioUrl!: string | null;

  @Column('numeric', { precision: 8, scale: 3, nullable: true, transformer: decimal })
  audioDurationSeconds!: number | null;

  /** What was heard in it, and by whom; empty for what was typed. */
  @Column('jsonb', { nullable: true })
  audioMetadata!: AudioMetadata | null;

  @Column('integer', { nullable: true })
  responseTimeSeconds!: number | null;

  /** Milliseconds since the interview began. */
  @Column('integer')
  startTimeMs!: number;

  @Column('integer')
  endTimeMs!: number;

  @Column('jsonb')
  metadata!: MessageMetadata;

  /** A question in other words, oldest first; the newest are the words shown. Null when nobody asked for any. */
  @Column('jsonb', { nullable: true })
  rephrasings!: RephrasingDocument[] | null;
}

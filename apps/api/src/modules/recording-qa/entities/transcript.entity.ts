import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, decimal, TimeColumn } from '#libs/database';
import type { SegmentDocument, SpeakerDocument } from './qa.document.js';

/** What was said in a recording, and by whom. */
@Entity('transcripts')
@Unique(['recordingId'])
@Index(['correctedBy'])
export class TranscriptEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('RecordingEntity', { onDelete: 'CASCADE' })
  recordingId!: string;

  @Column('text')
  transcriptText!: string;

  @Column('jsonb')
  diarizedSegments!: SegmentDocument[];

  @Column('jsonb')
  speakers!: SpeakerDocument[];

  /** 0–1; empty for what came as text. */
  @Column('numeric', { precision: 4, scale: 3, nullable: true, transformer: decimal })
  transcriptionConfidence!: number | null;

  /** `given` for what came as text. */
  @Column('text')
  engine!: string;

  @Column('text', { nullable: true })
  model!: string | null;

  /** Who said which voice is whom, when somebody did. */
  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  correctedBy!: string | null;

  @TimeColumn({ nullable: true })
  correctedAt!: Date | null;
}

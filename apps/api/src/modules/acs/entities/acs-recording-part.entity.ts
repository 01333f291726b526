import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, decimal, TimeColumn } from '#libs/database';
import { PART_STATUSES, type PartStatus } from '../domain/recording-standing.js';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** A file of a recording: with the service first, then with us. */
@Entity('acs_recording_parts')
@Unique(['documentId'])
@Index(['callId'])
@Index(['interviewId', 'partIndex'])
@Index(['candidateId'])
@Check('ck_acs_recording_parts_status', `status in (${oneOf(PART_STATUSES)})`)
export class AcsRecordingPartEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('AcsCallEntity', { onDelete: 'CASCADE' })
  callId!: string;

  @Column('uuid')
  @ForeignKey('InterviewEntity', { onDelete: 'CASCADE' })
  interviewId!: string;

  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  candidateId!: string;

  /** The service's name of the file. */
  @Column('text')
  documentId!: string;

  @Column('integer')
  partIndex!: number;

  @Column('text')
  contentLocation!: string;

  @Column('text', { nullable: true })
  deleteLocation!: string | null;

  @Column('text')
  status!: PartStatus;

  /** Where it is stored, once it is. */
  @Column('text')
  blobKey!: string;

  @Column('text', { nullable: true })
  contentType!: string | null;

  @Column('bigint', { nullable: true, transformer: decimal })
  sizeBytes!: number | null;

  /** How often it could not be copied, or not be deleted at the source. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** Stable code of what went wrong last; empty when all is well. */
  @Column('text', { nullable: true })
  problem!: string | null;

  @TimeColumn({ nullable: true })
  copiedAt!: Date | null;
}

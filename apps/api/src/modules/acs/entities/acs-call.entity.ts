import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';
import { CALL_STATUSES, type CallRecording, type CallState, type CallStatus } from '../domain/call-state.js';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** A call that an interview is held in. */
@Entity('acs_calls')
@Index(['interviewId', 'createdAt', 'id'])
@Index(['candidateId'])
@Index(['connectionId'])
@Index(['serverCallId'])
@Index(['correlationId'])
@Index(['recordingId'])
@Index('uq_acs_calls_live_interview', ['interviewId'], {
  unique: true,
  where: `(status in ('requested', 'connecting', 'connected'))`,
})
@Check('ck_acs_calls_status', `status in (${oneOf(CALL_STATUSES)})`)
@Check('ck_acs_calls_recording_status', `recording_status in ('none', 'recording', 'stopped')`)
export class AcsCallEntity extends BaseColumns implements CallState {
  @Column('uuid')
  @ForeignKey('InterviewEntity', { onDelete: 'CASCADE' })
  interviewId!: string;

  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  candidateId!: string;

  /** Whether the candidate agreed to a recording. */
  @Column('boolean')
  mayRecord!: boolean;

  @Column('text')
  status!: CallStatus;

  @Column('text', { nullable: true })
  connectionId!: string | null;

  @Column('text', { nullable: true })
  serverCallId!: string | null;

  @Column('text', { nullable: true })
  correlationId!: string | null;

  @TimeColumn({ nullable: true })
  startedAt!: Date | null;

  @TimeColumn({ nullable: true })
  endedAt!: Date | null;

  /** As the service counts it. */
  @Column('integer', { nullable: true })
  durationSeconds!: number | null;

  /** The newest one. */
  @Column('text', { nullable: true })
  recordingId!: string | null;

  @Column('text')
  recordingStatus!: CallRecording;
}

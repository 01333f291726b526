import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { RecordingStatus } from './domain/recording-status.js';
import { InterviewMessageEntity } from './entities/interview-message.entity.js';

/** An interview that its call names. */
export interface CalledScope {
  interviewId: string;
}

/** What an interview keeps of its calls. */
export interface CallNote {
  acsCallId: string | null;
  acsCorrelationId: string | null;
  recordingStatus: RecordingStatus | null;
  recordingUrl: string | null;
}

@Injectable()
export class InterviewCallRepository {
  constructor(private readonly database: Database) {}

  /** A recording that was deleted stays deleted. */
  async note({ interviewId }: CalledScope, note: CallNote): Promise<void> {
    await this.database.query(
      `update interviews set acs_call_id = $2, acs_correlation_id = $3,
         recording_status = case when recording_deleted_at is null then $4 else recording_status end,
         recording_url = case when recording_deleted_at is null then $5 end
       where id = $1`,
      [interviewId, note.acsCallId, note.acsCorrelationId, note.recordingStatus, note.recordingUrl],
    );
  }

  async messages({ interviewId }: CalledScope): Promise<InterviewMessageEntity[]> {
    return this.database
      .repository(InterviewMessageEntity)
      .find({ where: { interviewId }, order: { sequenceNumber: 'ASC' } });
  }
}

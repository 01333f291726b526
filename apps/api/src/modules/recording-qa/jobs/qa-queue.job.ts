import { Injectable } from '@nestjs/common';
import { defineJob, Jobs } from '#libs/jobs';

export interface RecordingPayload {
  organisation_id: string;
  recording_id: string;
}

export interface EvaluationPayload {
  organisation_id: string;
  evaluation_id: string;
}

export const transcribeRecording = defineJob<RecordingPayload>('recording_qa.transcribe', { maxAttempts: 3 });
export const evaluateRecording = defineJob<EvaluationPayload>('recording_qa.evaluate', { maxAttempts: 3 });

/** What waits for the worker; each recording and each evaluation waits once, however often it is put here. */
@Injectable()
export class QaQueue {
  constructor(private readonly jobs: Jobs) {}

  async transcribe({ id, organisationId }: { id: string; organisationId: string }): Promise<void> {
    await this.jobs.enqueue(transcribeRecording, { organisation_id: organisationId, recording_id: id }, { key: id });
  }

  async evaluate({ id, organisationId }: { id: string; organisationId: string }): Promise<void> {
    await this.jobs.enqueue(evaluateRecording, { organisation_id: organisationId, evaluation_id: id }, { key: id });
  }
}

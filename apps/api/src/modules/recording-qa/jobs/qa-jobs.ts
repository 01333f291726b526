import { Job, type Attempt, type JobHandler } from '#libs/jobs';
import { EvaluateRecording } from '../use-cases/evaluate-recording.js';
import { TranscribeRecording } from '../use-cases/transcribe-recording.js';
import {
  evaluateRecording,
  transcribeRecording,
  type EvaluationPayload,
  type RecordingPayload,
} from './qa-queue.job.js';

/** Finds out what was said in one recording. */
@Job(transcribeRecording)
export class TranscribeRecordingJob implements JobHandler<RecordingPayload> {
  constructor(private readonly transcribing: TranscribeRecording) {}

  async handle(payload: RecordingPayload, attempt: Attempt): Promise<void> {
    const scope = { organisationId: payload.organisation_id };
    await this.transcribing.transcribe(scope, payload.recording_id, attempt.isLast);
  }
}

/** Makes one evaluation, going on with the part where the try before stopped. */
@Job(evaluateRecording)
export class EvaluateRecordingJob implements JobHandler<EvaluationPayload> {
  constructor(private readonly evaluating: EvaluateRecording) {}

  async handle(payload: EvaluationPayload, attempt: Attempt): Promise<void> {
    const scope = { organisationId: payload.organisation_id };
    await this.evaluating.evaluate(scope, payload.evaluation_id, attempt.isLast);
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, DomainError, Ids, SECOND_MS, type OrganisationScope } from '#libs/kernel';
import type { RecordingOutcome } from '../domain/recording-state.js';
import type { RecordingEntity } from '../entities/recording.entity.js';
import type { TranscriptEntity } from '../entities/transcript.entity.js';
import { RecordingRepository } from '../recording.repository.js';
import { transcriptText } from '../transcript.mapper.js';
import { BeginEvaluation } from './begin-evaluation.js';
import { HearConversation, type HeardConversation } from './hear-conversation.js';

const OUR_FAULT = {
  errorCode: 'our_problem',
  errorMessage: 'This recording could not be processed because of a problem on our side. Please try it again.',
};
const NOTED_EVERY_MS = 2 * SECOND_MS;
/** The other half is for the evaluation. */
const TRANSCRIBED = 50;
/** What the same try again could mend. */
const PASSING: readonly DomainError['kind'][] = ['provider_failed', 'unavailable', 'timed_out', 'too_many'];

/** Finds out what was said in a recording, and has it evaluated where a template is named. */
@Injectable()
export class TranscribeRecording {
  constructor(
    private readonly recordings: RecordingRepository,
    private readonly hearing: HearConversation,
    private readonly beginning: BeginEvaluation,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** What cannot be heard fails at once with its reason; what went wrong on our side is tried again. */
  async transcribe(scope: OrganisationScope, recordingId: string, isLastTry: boolean): Promise<void> {
    const recording = await this.recordings.find(scope, recordingId);
    if (!recording || (recording.status !== 'queued' && recording.status !== 'processing')) return;
    await this.change(recording, { status: 'processing' });
    try {
      const before = await this.recordings.transcript(scope, recordingId);
      if (before) return await this.goOn(recording);
      await this.keep(recording, await this.hearing.hear(recording, this.progressOf(recording)));
    } catch (error) {
      const isTheirs = error instanceof DomainError && !PASSING.includes(error.kind);
      if (isTheirs)
        return await this.change(recording, { ...failed, errorCode: error.code, errorMessage: error.detail });
      if (isLastTry) await this.change(recording, { ...failed, ...reasonOf(error) });
      throw error;
    }
  }

  private async keep(recording: RecordingEntity, heard: HeardConversation): Promise<void> {
    const { segments, speakers, durationMs } = heard;
    const now = this.clock.now();
    const transcript: TranscriptEntity = {
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      recordingId: recording.id,
      transcriptText: transcriptText(segments, speakers),
      diarizedSegments: segments,
      speakers,
      transcriptionConfidence: heard.confidence,
      engine: heard.engine,
      model: heard.model,
      correctedBy: null,
      correctedAt: null,
    };
    const outcome = outcomeOf(heard);
    await this.unit.run(async () => {
      await this.recordings.keepTranscript(transcript);
      const durationSeconds = durationMs === null ? null : durationMs / SECOND_MS;
      await this.change(recording, { outcome, durationSeconds, progress: TRANSCRIBED });
      await this.goOn({ ...recording, outcome });
    });
  }

  /** Where nobody speaks, or no template is named, a transcript is all there is to make. */
  private async goOn(recording: RecordingEntity): Promise<void> {
    const { outcome, policyTemplateId, uploadedBy } = recording;
    if (outcome === 'no_speech' || policyTemplateId === null) {
      return this.change(recording, { status: 'completed', progress: 100, processedAt: this.clock.now() });
    }
    await this.beginning.goOn(recording, policyTemplateId, uploadedBy);
  }

  private progressOf(recording: RecordingEntity): (share: number) => void {
    let notedAt = 0;
    return (share) => {
      const now = this.clock.now();
      if (now.getTime() - notedAt < NOTED_EVERY_MS) return;
      notedAt = now.getTime();
      // A missed note is made up for by the next one.
      this.recordings.noteProgress(recording, Math.floor(share * TRANSCRIBED), now).catch(() => undefined);
    };
  }

  private async change({ organisationId, id }: RecordingEntity, changes: Partial<RecordingEntity>): Promise<void> {
    await this.recordings.change({ organisationId }, id, { ...changes, updatedAt: this.clock.now() });
  }
}

const failed = { status: 'failed' } as const;

function reasonOf(error: unknown): typeof OUR_FAULT {
  return error instanceof DomainError ? { errorCode: error.code, errorMessage: error.detail } : OUR_FAULT;
}

function outcomeOf({ segments }: HeardConversation): RecordingOutcome {
  if (segments.length === 0) return 'no_speech';
  return new Set(segments.map(({ speaker }) => speaker)).size === 1 ? 'one_sided' : 'conversation';
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { asStaff, Clock, notFound, type Actor } from '#libs/kernel';
import type { SpeakerRole } from '../domain/segment.js';
import type { TranscriptEntity } from '../entities/transcript.entity.js';
import { noTranscriptYet, underWay, unknownSpeakers } from '../qa.errors.js';
import { RecordingRepository } from '../recording.repository.js';
import { speakerAs, transcriptText } from '../transcript.mapper.js';
import { BeginEvaluation } from './begin-evaluation.js';

/** A person says which voice is whose. What was evaluated under other roles is evaluated again, as a new version. */
@Injectable()
export class CorrectSpeakers {
  constructor(
    private readonly recordings: RecordingRepository,
    private readonly beginning: BeginEvaluation,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `qa.no_transcript` (409), 422 for a voice that the transcript does not know. */
  async correct(
    actor: Actor,
    recordingId: string,
    corrected: readonly { speaker: string; role: SpeakerRole }[],
  ): Promise<TranscriptEntity> {
    const scope = asStaff(actor);
    return this.unit.run(async () => {
      const recording = await this.recordings.lock(scope, recordingId);
      if (!recording) throw notFound('Recording');
      // What is being evaluated at this moment must not change under the engine's eyes.
      if (recording.status === 'queued' || recording.status === 'processing') throw underWay();
      const transcript = await this.recordings.transcript(scope, recordingId);
      if (!transcript) throw noTranscriptYet();
      const problems = corrected.flatMap(({ speaker }, index) =>
        transcript.speakers.some((known) => known.speaker === speaker)
          ? []
          : [{ field: `speakers[${index}].speaker`, message: 'is not in the transcript' }],
      );
      if (problems.length > 0) throw unknownSpeakers(problems);
      const speakers = transcript.speakers.map((known) => {
        const said = corrected.find(({ speaker }) => speaker === known.speaker);
        return said ? speakerAs(known, said.role) : known;
      });
      const hasChanged = speakers.some(({ role }, index) => role !== transcript.speakers[index]?.role);
      const now = this.clock.now();
      const changes = {
        speakers,
        transcriptText: transcriptText(transcript.diarizedSegments, speakers),
        correctedBy: actor.userId,
        correctedAt: now,
        updatedAt: now,
      };
      await this.recordings.changeTranscript(transcript.id, changes);
      if (hasChanged && recording.policyTemplateId !== null && recording.outcome !== 'no_speech') {
        await this.beginning.evaluateAnew(recording, recording.policyTemplateId, actor.userId);
      }
      return { ...transcript, ...changes };
    });
  }
}

import type { SpokenSegment } from '#libs/providers';
import type { TranscriptMessage } from '../interview/interview.service.js';
import type { Segment, SpeakerRole } from './domain/segment.js';
import type { SegmentDocument, SpeakerDocument } from './entities/qa.document.js';
import type { TranscriptEntity } from './entities/transcript.entity.js';
import type { GivenTurn } from './transcript-files/given-turn.js';

/** A voice without a name. */
const NAMELESS = 'S1';

export function givenSegments(turns: readonly GivenTurn[]): SegmentDocument[] {
  return turns.map(({ speaker, startMs, endMs, text }) => ({
    speaker: speaker ?? NAMELESS,
    start_ms: startMs,
    end_ms: endMs,
    text,
    confidence: 1,
    band: 'good',
  }));
}

export function spokenSegments(segments: readonly SpokenSegment[]): SegmentDocument[] {
  return segments.map(({ startMs, endMs, speaker, text, confidence, band }) => ({
    speaker: speaker ? `S${speaker.index + 1}` : NAMELESS,
    start_ms: Math.round(startMs),
    end_ms: Math.round(endMs),
    text,
    confidence,
    band,
  }));
}

/** Answers that were spoken and not understood well are no evidence here either. */
export function interviewSegments(transcript: readonly TranscriptMessage[]): SegmentDocument[] {
  const began = transcript[0]?.at.getTime() ?? 0;
  return transcript.map(({ speaker, text, at, unreliable }) => {
    const ms = Math.max(0, at.getTime() - began);
    return {
      speaker: speaker === 'ai' ? 'interviewer' : 'candidate',
      start_ms: ms,
      end_ms: ms,
      text,
      confidence: 1,
      band: unreliable.length > 0 ? 'check' : 'good',
    };
  });
}

/** As the pure rules see it: each segment with the role of its voice. */
export function segmentsOf({
  diarizedSegments,
  speakers,
}: Pick<TranscriptEntity, 'diarizedSegments' | 'speakers'>): Segment[] {
  const roles = new Map<string, SpeakerRole>(speakers.map(({ speaker, role }) => [speaker, role]));
  return diarizedSegments.map(({ speaker, start_ms, end_ms, text, band }, index) => ({
    index,
    speaker: roles.get(speaker) ?? 'unknown',
    startMs: start_ms,
    endMs: end_ms,
    text,
    band,
  }));
}

/** A voice as a person says who it is. */
export function speakerAs(speaker: SpeakerDocument, role: SpeakerRole): SpeakerDocument {
  return { ...speaker, role, is_role_guessed: false };
}

/** The words with their names, as a person reads them. */
export function transcriptText(segments: readonly SegmentDocument[], speakers: readonly SpeakerDocument[]): string {
  const roles = new Map(speakers.map(({ speaker, role }) => [speaker, role]));
  const nameOf = (speaker: string): string => {
    const role = roles.get(speaker);
    return role === undefined || role === 'unknown' ? speaker : role;
  };
  return segments.map(({ speaker, text }) => `${nameOf(speaker)}: ${text}`).join('\n');
}

import { Injectable } from '@nestjs/common';
import { DomainError, HOUR_MS, MINUTE_MS, SECOND_MS, type OrganisationScope } from '#libs/kernel';
import { BlobStore, Transcriber, type SpokenSegment } from '#libs/providers';
import { InterviewService } from '../../interview/interview.service.js';
import { proposeRoles } from '../domain/speakers.js';
import type { RecordingEntity } from '../entities/recording.entity.js';
import type { SegmentDocument, SpeakerDocument } from '../entities/qa.document.js';
import { givenSegments, interviewSegments, spokenSegments } from '../transcript.mapper.js';
import { readTranscript } from '../transcript-files/read-transcript.js';

/** What was said in a recording, however it came in. */
export interface HeardConversation {
  segments: SegmentDocument[];
  speakers: SpeakerDocument[];
  /** 0–1; null for what came as text. */
  confidence: number | null;
  /** Null where nobody knows. */
  durationMs: number | null;
  engine: string;
  model: string | null;
}

/** Nobody calls for longer. */
const LONGEST_MS = 4 * HOUR_MS;
const LEAST_TIMEOUT_MS = 5 * MINUTE_MS;
/** Speech of 16 kB a second, a slow machine and a long queue: a second of work for a second of sound. */
const BYTES_PER_SECOND = 16_000;

/** Finds out what was said: by transcribing, by reading a ready transcript, or by asking the interview. */
@Injectable()
export class HearConversation {
  constructor(
    private readonly transcriber: Transcriber,
    private readonly blobs: BlobStore,
    private readonly interviews: InterviewService,
  ) {}

  /**
   * @param onProgress told now and then how much is done, 0–1
   * @throws DomainError what the transcriber throws; `qa.file_gone` (400); `qa.not_text`, `qa.not_turns`,
   * `qa.too_many_turns`, `qa.turn_too_long` (400) for a transcript that cannot be read.
   */
  async hear(recording: RecordingEntity, onProgress: (share: number) => void): Promise<HeardConversation> {
    if (recording.source === 'interview') return this.ofInterview(recording);
    const bytes = await this.bytesOf(recording);
    return recording.source === 'transcript' ? ofTranscript(bytes) : this.ofSound(recording, bytes, onProgress);
  }

  private async ofInterview({ organisationId, interviewId }: RecordingEntity): Promise<HeardConversation> {
    const scope: OrganisationScope = { organisationId };
    const { transcript } = await this.interviews.record(scope, interviewId ?? '');
    const segments = interviewSegments(transcript);
    const end = segments.at(-1)?.end_ms ?? null;
    const speakers = (['interviewer', 'candidate'] as const).map((role): SpeakerDocument => ({
      speaker: role,
      role,
      told_apart_by: 'interview',
      is_role_guessed: false,
    }));
    return { segments, speakers, confidence: null, durationMs: end, engine: 'interview', model: null };
  }

  private async ofSound(
    { contentType, interviewId }: RecordingEntity,
    bytes: Buffer,
    onProgress: (share: number) => void,
  ): Promise<HeardConversation> {
    const heard = await this.transcriber.transcribe(
      { bytes, contentType },
      { maxDurationMs: LONGEST_MS, speakers: true, timeoutMs: timeoutFor(bytes.length), onProgress },
    );
    const segments = spokenSegments(heard.segments);
    return {
      segments,
      speakers: rolesOf(segments, (speaker) => knownBy(heard.segments, segments, speaker), interviewId !== null),
      confidence: heard.confidence,
      durationMs: heard.durationMs,
      engine: heard.engine,
      model: heard.model,
    };
  }

  private async bytesOf({ fileKey }: RecordingEntity): Promise<Buffer> {
    const stream = fileKey === null ? null : await this.blobs.getStream(fileKey);
    if (!stream) throw new DomainError('qa.file_gone', 'The file of this recording is gone.');
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  }
}

function ofTranscript(bytes: Buffer): HeardConversation {
  const read = readTranscript(bytes);
  if (read.kind === 'refused') throw new DomainError(`qa.${read.code}`, read.detail);
  const segments = givenSegments(read.turns);
  const durationMs = segments.reduce<number | null>(
    (end, { end_ms: at }) => (at === null ? end : Math.max(end ?? 0, at)),
    null,
  );
  const speakers = rolesOf(segments, () => 'file', false);
  return { segments, speakers, confidence: null, durationMs, engine: 'given', model: null };
}

function rolesOf(
  segments: readonly SegmentDocument[],
  toldApartBy: (speaker: string) => SpeakerDocument['told_apart_by'],
  isInterview: boolean,
): SpeakerDocument[] {
  const sides = isInterview
    ? ({ held: 'interviewer', other: 'candidate' } as const)
    : ({ held: 'agent', other: 'customer' } as const);
  return [...proposeRoles(segments, sides)].map(([speaker, { role, isGuessed }]) => ({
    speaker,
    role,
    told_apart_by: toldApartBy(speaker),
    is_role_guessed: isGuessed,
  }));
}

/** As good as the worst of what told this voice from the others. */
function knownBy(
  heard: readonly SpokenSegment[],
  segments: readonly SegmentDocument[],
  speaker: string,
): SpeakerDocument['told_apart_by'] {
  const own = heard.filter((_, index) => segments[index]?.speaker === speaker);
  const known = new Set(own.map((segment) => segment.speaker?.known ?? 'nothing'));
  return (['nothing', 'guess', 'model', 'provider', 'channel'] as const).find((one) => known.has(one)) ?? 'nothing';
}

const timeoutFor = (bytes: number): number =>
  Math.min(LONGEST_MS, Math.max(LEAST_TIMEOUT_MS, (bytes / BYTES_PER_SECOND) * SECOND_MS));

import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { notFound, type CandidateScope } from '#libs/kernel';
import { BlobStore, Calls, type SpokenPiece } from '#libs/providers';
import { notHere } from './acs.errors.js';
import { CallRepository, type InterviewScope } from './call.repository.js';
import { standingOf, type RecordingStanding } from './domain/recording-standing.js';
import type { AcsCallEntity } from './entities/acs-call.entity.js';
import type { AcsRecordingPartEntity } from './entities/acs-recording-part.entity.js';
import { PartRepository } from './part.repository.js';
import { HoldCall, type CallSubject } from './use-cases/hold-call.js';

export type { CallSubject } from './use-cases/hold-call.js';

/** A call, for the floors above. */
export type InterviewCall = AcsCallEntity;

/** A file of a recording, for the floors above. */
export type RecordingPart = AcsRecordingPartEntity;

/** How calls and recordings of an interview stand at this moment. */
export interface CallStanding {
  /** Null while there was none. */
  newestCall: InterviewCall | null;
  recording: RecordingStanding;
  /** In order; those that never came and those that were deleted included. */
  parts: RecordingPart[];
}

/**
 * The front desk of calls. Whoever asks about an interview has found out that it is in sight; a call is found only with
 * the candidate whose call it is.
 */
@Injectable()
export class AcsService {
  constructor(
    private readonly holding: HoldCall,
    private readonly calls: CallRepository,
    private readonly parts: PartRepository,
    private readonly blobs: BlobStore,
    private readonly service: Calls,
  ) {}

  /** Rings the candidate; the call that is going on already stands. @throws DomainError of `Calls` */
  place(subject: CallSubject): Promise<InterviewCall> {
    return this.holding.place(subject);
  }

  /** Takes the call that the news tells of; null when it is not ringing any more. */
  answer(subject: CallSubject, newsId: string): Promise<InterviewCall | null> {
    return this.holding.answer(subject, newsId);
  }

  /** @throws DomainError `call.not_found` (404) also when it is somebody else's. */
  async call(scope: CandidateScope, callId: string): Promise<InterviewCall> {
    const call = await this.calls.find(scope, callId);
    if (!call) throw notFound('Call');
    return call;
  }

  liveCall(scope: InterviewScope): Promise<InterviewCall | null> {
    return this.calls.findLive(scope);
  }

  /** With its recording; one that is over stays as it is. */
  hangUp(scope: CandidateScope, callId: string): Promise<InterviewCall> {
    return this.holding.hangUp(scope, callId);
  }

  /** Does nothing where the service has no voice, and when nobody is there. */
  say(scope: CandidateScope, callId: string, text: string): Promise<void> {
    return this.holding.say(scope, callId, text);
  }

  /** @throws DomainError `call.no_recording_consent` (403), `call.not_connected` (409) */
  startRecording(scope: CandidateScope, callId: string): Promise<InterviewCall> {
    return this.holding.startRecording(scope, callId);
  }

  stopRecording(scope: CandidateScope, callId: string): Promise<InterviewCall> {
    return this.holding.stopRecording(scope, callId);
  }

  async standing(scope: InterviewScope): Promise<CallStanding> {
    const [calls, parts] = await Promise.all([this.calls.list(scope), this.parts.list(scope)]);
    return { newestCall: calls.at(-1) ?? null, recording: standingOf(calls, parts), parts };
  }

  /** @throws DomainError `recording.not_found` (404), `recording.not_here` (409) before it came and after it was deleted. */
  async openPart({ interviewId }: InterviewScope, partId: string): Promise<{ part: RecordingPart; content: Readable }> {
    const part = (await this.parts.list({ interviewId })).find(({ id }) => id === partId);
    if (!part) throw notFound('Recording');
    const isHere = part.status === 'copied' || part.status === 'stored';
    const content = isHere ? await this.blobs.getStream(part.blobKey) : null;
    if (content === null) throw notHere();
    return { part, content };
  }

  /**
   * Deletes what there is of a person's recordings, here and with the service; news of them changes nothing any more.
   *
   * @returns how many files went, those that were gone already included.
   */
  async forgetRecordings(scope: CandidateScope): Promise<number> {
    const parts = (await this.parts.listOf(scope)).filter(({ status }) => status !== 'deleted');
    for (const part of parts) {
      if (part.deleteLocation !== null && part.status !== 'stored')
        await this.service.deleteAtSource(part.deleteLocation);
      await this.blobs.delete(part.blobKey);
      await this.parts.move(part, { status: 'deleted' });
    }
    return parts.length;
  }

  async hangUpAll(scope: CandidateScope): Promise<void> {
    for (const call of await this.calls.listLiveOf(scope)) await this.holding.hangUp(scope, call.id);
  }

  /** Tells calls without a line of their own what is said in an interview. */
  listenTo(said: (interviewId: string) => Promise<SpokenPiece[]>): void {
    this.service.listenTo(said);
  }
}

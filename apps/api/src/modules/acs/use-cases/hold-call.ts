import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { UnitOfWork } from '#libs/database';
import { Jobs } from '#libs/jobs';
import { Clock, Ids, notFound, SECOND_MS, type CandidateScope } from '#libs/kernel';
import { Calls, type CallRequest, type PlacedCall } from '#libs/providers';
import { callNotConnected, noRecordingConsent } from '../acs.errors.js';
import { CallRepository } from '../call.repository.js';
import { isOver, type CallState } from '../domain/call-state.js';
import type { AcsCallEntity } from '../entities/acs-call.entity.js';
import { EventRepository } from '../event.repository.js';
import { followNews } from '../jobs/acs-jobs.js';
import { FollowNews } from './follow-news.js';
import { IssueToken } from './issue-token.js';

/** Longer than the service may take to place a call. */
const PLACING_MS = 60 * SECOND_MS;

/** The interview that a call is for. */
export interface CallSubject {
  interviewId: string;
  candidateId: string;
  /** Whether the candidate agreed to a recording. */
  mayRecord: boolean;
}

/** A call from its first ring to its end, with its recording. */
@Injectable()
export class HoldCall {
  constructor(
    private readonly config: Config,
    private readonly identities: IssueToken,
    private readonly repository: CallRepository,
    private readonly events: EventRepository,
    private readonly news: FollowNews,
    private readonly calls: Calls,
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Rings the candidate; the call that is going on already stands. @throws DomainError of `Calls`. */
  async place(subject: CallSubject): Promise<AcsCallEntity> {
    const identity = await this.identities.identityOf(subject);
    return this.begin(subject, (request) => this.calls.call(identity, request));
  }

  /** Takes the call of a candidate who rings. */
  async answer(subject: CallSubject, newsId: string): Promise<AcsCallEntity | null> {
    const ringing = await this.events.find({ newsId });
    if (ringing?.news.kind !== 'incoming') return null;
    const { context } = ringing.news;
    return this.begin(subject, (request) => this.calls.answer(context, request));
  }

  /** @throws DomainError `call.not_found` (404) also when it is somebody else's. */
  async hangUp(scope: CandidateScope, callId: string): Promise<AcsCallEntity> {
    const call = await this.found(scope, callId);
    if (isOver(call)) return call;
    if (call.connectionId !== null) await this.calls.hangUp(call.connectionId);
    // Not left to the news of it, which may never come.
    return this.changed(call.id, (now) => ({
      ...now,
      status: now.connectionId === null ? 'failed' : 'ended',
      endedAt: now.endedAt ?? this.clock.now(),
      recordingStatus: now.recordingStatus === 'recording' ? 'stopped' : now.recordingStatus,
    }));
  }

  /** A call that was given up here goes on with the service. */
  async endStray(callId: string): Promise<void> {
    const call = await this.unit.run(() => this.repository.lock({ callId }));
    if (call?.connectionId) await this.calls.hangUp(call.connectionId);
  }

  /** Says it to everybody in the call, where the service has a voice. */
  async say(scope: CandidateScope, callId: string, text: string): Promise<void> {
    const { connectionId, status } = await this.found(scope, callId);
    if (!this.calls.speaksTexts || connectionId === null || status !== 'connected') return;
    await this.calls.play(connectionId, { kind: 'text', text, locale: 'en-GB' });
  }

  /** A recording that goes on already stands. @throws DomainError 403 without consent, 409 while nobody is connected. */
  async startRecording(scope: CandidateScope, callId: string): Promise<AcsCallEntity> {
    const call = await this.found(scope, callId);
    if (!call.mayRecord) throw noRecordingConsent();
    const before = call.recordingStatus;
    const { serverCallId } = call;
    if (call.status !== 'connected' || serverCallId === null) throw callNotConnected();
    if (!(await this.claimRecording(callId))) return this.found(scope, callId);
    try {
      const recordingId = await this.calls.startRecording(serverCallId, this.addressOf(callId));
      return await this.changed(callId, (now) => {
        const isTold = now.recordingId === recordingId;
        return { ...now, recordingId, recordingStatus: isTold ? now.recordingStatus : 'recording' };
      });
    } catch (error) {
      await this.changed(callId, (now) => ({ ...now, recordingStatus: before }));
      throw error;
    }
  }

  /** One that is over stays as it is. */
  async stopRecording(scope: CandidateScope, callId: string): Promise<AcsCallEntity> {
    const call = await this.found(scope, callId);
    if (call.recordingStatus !== 'recording' || call.recordingId === null) return call;
    await this.calls.stopRecording(call.recordingId);
    return this.changed(callId, (now) => ({ ...now, recordingStatus: 'stopped' }));
  }

  private async begin(
    subject: CallSubject,
    ring: (request: CallRequest) => Promise<PlacedCall>,
  ): Promise<AcsCallEntity> {
    const call = this.newCall(subject);
    const abandonedBefore = new Date(call.createdAt.getTime() - PLACING_MS);
    if (!(await this.unit.run(() => this.repository.insert(call, abandonedBefore)))) {
      return (await this.repository.findLive(subject)) ?? this.begin(subject, ring);
    }
    let placed: PlacedCall;
    try {
      placed = await ring({ callbackUrl: this.addressOf(call.id), reference: subject.interviewId });
    } catch (error) {
      await this.changed(call.id, (now) => ({ ...now, status: 'failed', endedAt: this.clock.now() }));
      throw error;
    }
    return this.changed(call.id, (now) => ({
      ...now,
      connectionId: placed.connectionId,
      serverCallId: placed.serverCallId ?? now.serverCallId,
      correlationId: placed.correlationId ?? now.correlationId,
      // The news that it is connected may have been faster.
      status: now.status === 'requested' ? 'connecting' : now.status,
    }));
  }

  private newCall({ interviewId, candidateId, mayRecord }: CallSubject): AcsCallEntity {
    const now = this.clock.now();
    return {
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      interviewId,
      candidateId,
      mayRecord,
      status: 'requested',
      connectionId: null,
      serverCallId: null,
      correlationId: null,
      startedAt: null,
      endedAt: null,
      durationSeconds: null,
      recordingId: null,
      recordingStatus: 'none',
    };
  }

  /** Whether it is up to this caller to have the recording begun. */
  private async claimRecording(callId: string): Promise<boolean> {
    return this.unit.run(async () => {
      const call = await this.repository.lock({ callId });
      if (call?.status !== 'connected' || call.recordingStatus === 'recording') return false;
      await this.news.change(call, { ...call, recordingId: null, recordingStatus: 'recording' });
      return true;
    });
  }

  /** In its newest state, whatever came in meanwhile. */
  private async changed(callId: string, change: (now: CallState) => CallState): Promise<AcsCallEntity> {
    return this.unit.run(async () => {
      const call = await this.repository.lock({ callId });
      if (!call) throw notFound('Call');
      await this.news.change(call, change(call));
      if (await this.events.wake(call)) await this.jobs.enqueue(followNews, {}, { key: 'all' });
      return call;
    });
  }

  private async found(scope: CandidateScope, callId: string): Promise<AcsCallEntity> {
    const call = await this.repository.find(scope, callId);
    if (!call) throw notFound('Call');
    return call;
  }

  private addressOf(callId: string): string {
    return `${this.config.calls.callbackUrl}/${callId}`;
  }
}

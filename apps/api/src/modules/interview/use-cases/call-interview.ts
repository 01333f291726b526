import { Injectable, type OnModuleInit } from '@nestjs/common';
import { notFound, type CandidateScope } from '#libs/kernel';
import { BlobStore, type SpokenPiece } from '#libs/providers';
import { AcsService, type CallSubject, type InterviewCall } from '../../acs/acs.service.js';
import { wordsShown } from '../domain/wordings.js';
import { noCallNow } from '../interview.errors.js';
import { InterviewCallRepository, type CalledScope } from '../interview-call.repository.js';
import { InterviewRepository } from '../interview.repository.js';

/** An interview is held in a call, and knows of the recording of it. */
@Injectable()
export class CallInterview implements OnModuleInit {
  constructor(
    private readonly interviews: InterviewRepository,
    private readonly notes: InterviewCallRepository,
    private readonly acs: AcsService,
    private readonly blobs: BlobStore,
  ) {}

  onModuleInit(): void {
    this.acs.listenTo((interviewId) => this.saidIn({ interviewId }));
  }

  /** @throws DomainError `interview.not_found` (404) also when it is somebody else's, `interview.no_call_now` (409) */
  async begin(scope: CandidateScope, interviewId: string): Promise<InterviewCall> {
    return this.acs.place(await this.subject(scope, interviewId));
  }

  /** Takes the call of a candidate whose interview is waiting for it; any other rings in vain. */
  async answer(scope: CandidateScope, interviewId: string, newsId: string): Promise<void> {
    const interview = await this.interviews.find(scope, interviewId);
    if (interview?.status === 'in_progress') await this.acs.answer(await this.subject(scope, interviewId), newsId);
  }

  /** The question that waits is said in the call, where the service has a voice. */
  async sayQuestion({ interviewId }: CalledScope, callId: string): Promise<void> {
    const call = await this.acs.liveCall({ interviewId });
    const waiting = (await this.notes.messages({ interviewId })).at(-1);
    if (call?.id !== callId || waiting?.messageType !== 'ai_question') return;
    await this.acs.say(call, callId, wordsShown(waiting));
  }

  /** The interview follows its newest call and the recording, as they stand now. */
  async follow(scope: CalledScope): Promise<void> {
    const { newestCall, recording, parts } = await this.acs.standing(scope);
    const first = parts.find(({ status }) => status === 'copied' || status === 'stored');
    await this.notes.note(scope, {
      acsCallId: newestCall?.serverCallId ?? null,
      acsCorrelationId: newestCall?.correlationId ?? null,
      recordingStatus: recording,
      recordingUrl: first ? `/api/v1/acs/recordings/${scope.interviewId}/parts/${first.id}` : null,
    });
  }

  private async subject(scope: CandidateScope, interviewId: string): Promise<CallSubject> {
    const interview = await this.interviews.find(scope, interviewId);
    if (!interview) throw notFound('Interview');
    if (interview.status !== 'in_progress') throw noCallNow(interview.status);
    return { interviewId, candidateId: interview.candidateId, mayRecord: interview.recordingConsent };
  }

  /** Questions and spoken answers in order; nothing when nobody spoke. */
  private async saidIn(scope: CalledScope): Promise<SpokenPiece[]> {
    const messages = await this.notes.messages(scope);
    if (messages.every(({ contentAudioUrl }) => contentAudioUrl === null)) return [];
    const pieces: SpokenPiece[] = [];
    for (const { messageType, contentText, contentAudioUrl } of messages) {
      if (messageType === 'ai_question') pieces.push({ kind: 'text', text: contentText });
      const answer = contentAudioUrl === null ? null : await this.blobs.get(contentAudioUrl);
      if (answer) pieces.push({ kind: 'audio', ...answer });
    }
    return pieces;
  }
}

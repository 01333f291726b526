import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { invalid } from '#libs/http';
import { Clock, Ids, notFound, SECOND_MS, type CandidateScope } from '#libs/kernel';
import { cleanAnswer } from '../domain/answer-text.js';
import { isSameAnswer } from '../domain/duplicate-answer.js';
import type { InterviewMessageEntity } from '../entities/interview-message.entity.js';
import type { AnswerMetadata, QuestionMetadata } from '../entities/progression.document.js';
import { notInProgress, nothingAsked, otherAnswerSaved } from '../interview.errors.js';
import { InterviewRepository, type OpenInterview } from '../interview.repository.js';
import { ContinueInterview } from './continue-interview.js';
import type { OnText } from './interviewer.js';
import type { Turn } from './turn.js';

export interface ArrivingAnswer {
  text: string;
  responseTimeSeconds: number | null;
  /** The question it answers, when the client says so. */
  inReplyTo: string | null;
}

export interface AnsweredTurn extends Turn {
  candidateMessage: InterviewMessageEntity;
}

/**
 * A candidate answers. The answer is committed before anybody thinks about it, so that nothing that happens afterwards
 * can lose it, and the same answer sent again is the same answer.
 */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly interviews: InterviewRepository,
    private readonly continueInterview: ContinueInterview,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async answer(
    scope: CandidateScope,
    interviewId: string,
    arriving: ArrivingAnswer,
    onText?: OnText,
  ): Promise<AnsweredTurn> {
    const text = cleanAnswer(arriving.text);
    if (text === '') throw invalid([{ field: 'content_text', message: 'must not be empty' }]);
    const candidateMessage = await this.unit.run(() => this.save(scope, interviewId, { ...arriving, text }));
    return { candidateMessage, ...(await this.continueInterview.next(scope, interviewId, onText)) };
  }

  private async save(
    scope: CandidateScope,
    interviewId: string,
    arriving: ArrivingAnswer,
  ): Promise<InterviewMessageEntity> {
    const open = await this.interviews.open(scope, interviewId, { lock: true });
    if (!open) throw notFound('Interview');
    const repeated = await this.findRepeated(open, arriving);
    if (repeated) return repeated;
    if (open.interview.status !== 'in_progress') throw notInProgress(open.interview.status);

    const [question] = open.latest;
    if (question?.messageType !== 'ai_question') {
      throw open.session.progressionState.is_finished ? nothingAsked() : otherAnswerSaved();
    }
    if (arriving.inReplyTo !== null && arriving.inReplyTo !== question.id) throw otherAnswerSaved();
    return this.keep(open, question, arriving);
  }

  /** The answer as it was saved before, when this is the same one again. */
  private async findRepeated(open: OpenInterview, arriving: ArrivingAnswer): Promise<InterviewMessageEntity | null> {
    const [newest, before] = open.latest;
    if (newest?.messageType === 'candidate_response') {
      // Its next question is still being thought about, or there is none.
      return newest.contentText === arriving.text ? newest : null;
    }
    if (!newest || before?.messageType !== 'candidate_response') return null;
    const metadata = before.metadata as AnswerMetadata;
    const saved = {
      text: before.contentText,
      inReplyTo: metadata.in_reply_to,
      followedAt: newest.createdAt,
      wasRepeated: metadata.was_repeated,
    };
    if (!isSameAnswer(saved, { text: arriving.text, at: this.clock.now(), inReplyTo: arriving.inReplyTo })) return null;
    before.metadata = { ...metadata, was_repeated: true };
    await this.interviews.saveMessageMetadata(before);
    return before;
  }

  private async keep(
    { interview, session }: OpenInterview,
    question: InterviewMessageEntity,
    arriving: ArrivingAnswer,
  ): Promise<InterviewMessageEntity> {
    const now = this.clock.now();
    const metadata: AnswerMetadata = {
      in_reply_to: question.id,
      main_question_id: (question.metadata as QuestionMetadata).main_question_id,
      was_repeated: false,
      failed_tries: 0,
      coaching: null,
    };
    const sinceStartMs = Math.max(0, now.getTime() - (interview.startedAt ?? now).getTime());
    const answer: InterviewMessageEntity = {
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      interviewId: interview.id,
      sequenceNumber: question.sequenceNumber + 1,
      messageType: 'candidate_response',
      contentText: arriving.text,
      responseTimeSeconds:
        arriving.responseTimeSeconds ??
        Math.round(Math.max(0, now.getTime() - question.createdAt.getTime()) / SECOND_MS),
      startTimeMs: Math.min(question.endTimeMs, sinceStartMs),
      endTimeMs: sinceStartMs,
      metadata,
    };
    const exchanges = session.progressionState.exchanges.map((exchange) =>
      exchange.question_message_id === metadata.main_question_id
        ? { ...exchange, answers: [...exchange.answers, { message_id: answer.id, text: answer.contentText }] }
        : exchange,
    );
    session.progressionState = { ...session.progressionState, exchanges };
    session.lastActivityAt = now;
    await this.interviews.addMessage(answer);
    await this.interviews.saveSession(session);
    return answer;
  }
}

import { Injectable } from '@nestjs/common';
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

/** Somebody else went on with the interview this often between our look and our write: enough. */
const LOOKS_AT_MOST = 4;

/**
 * A candidate answers. The answer is committed before anybody thinks about it, so that nothing that happens afterwards
 * can lose it, and the same answer sent again is the same answer.
 */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly interviews: InterviewRepository,
    private readonly continueInterview: ContinueInterview,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async answer(scope: CandidateScope, interviewId: string, arriving: ArrivingAnswer): Promise<AnsweredTurn> {
    if (cleanAnswer(arriving.text) === '') throw invalid([{ field: 'content_text', message: 'must not be empty' }]);
    const open = await this.interviews.open(scope, interviewId);
    if (!open) throw notFound('Interview');
    return this.answerIn(scope, open, arriving);
  }

  /** The same, in an interview that was just opened. `onText` hears the next question while it is being written. */
  async answerIn(
    scope: CandidateScope,
    open: OpenInterview,
    arriving: ArrivingAnswer,
    onText?: OnText,
  ): Promise<AnsweredTurn> {
    const said = { ...arriving, text: cleanAnswer(arriving.text) };
    let seen: OpenInterview | null = open;
    for (let looks = 1; seen !== null && looks <= LOOKS_AT_MOST; looks += 1) {
      const repeated = await this.findRepeated(seen, said);
      if (repeated) {
        const turn = await this.continueInterview.next(scope, open.interview.id, onText);
        return { candidateMessage: repeated, ...turn };
      }
      const answer = this.answerTo(seen, waitingQuestion(seen, said), said);
      if (await this.interviews.addAnswer(seen, answer)) {
        const turn = await this.continueInterview.follow(scope, afterAnswer(seen, answer), answer, onText);
        return { candidateMessage: answer, ...turn };
      }
      seen = await this.interviews.open(scope, open.interview.id);
    }
    throw otherAnswerSaved();
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

  private answerTo(
    { interview }: OpenInterview,
    question: InterviewMessageEntity,
    arriving: ArrivingAnswer,
  ): InterviewMessageEntity {
    const now = this.clock.now();
    const waitedMs = Math.max(0, now.getTime() - question.createdAt.getTime());
    const sinceStartMs = Math.max(0, now.getTime() - (interview.startedAt ?? now).getTime());
    const metadata: AnswerMetadata = {
      in_reply_to: question.id,
      main_question_id: (question.metadata as QuestionMetadata).main_question_id,
      waited_ms: waitedMs,
      was_repeated: false,
      failed_tries: 0,
      coaching: null,
    };
    return {
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      interviewId: interview.id,
      sequenceNumber: question.sequenceNumber + 1,
      messageType: 'candidate_response',
      contentText: arriving.text,
      responseTimeSeconds: arriving.responseTimeSeconds ?? Math.round(waitedMs / SECOND_MS),
      startTimeMs: Math.min(question.endTimeMs, sinceStartMs),
      endTimeMs: sinceStartMs,
      metadata,
    };
  }
}

/** The question that this answers; an answer to anything else is refused. */
function waitingQuestion({ interview, session, latest }: OpenInterview, arriving: ArrivingAnswer) {
  if (interview.status !== 'in_progress') throw notInProgress(interview.status);
  const [question] = latest;
  if (question?.messageType !== 'ai_question') {
    throw session.progressionState.is_finished ? nothingAsked() : otherAnswerSaved();
  }
  if (arriving.inReplyTo !== null && arriving.inReplyTo !== question.id) throw otherAnswerSaved();
  return question;
}

function afterAnswer({ interview, session, latest }: OpenInterview, answer: InterviewMessageEntity): OpenInterview {
  const moved = { ...session, revision: session.revision + 1, lastActivityAt: answer.createdAt };
  return { interview, session: moved, latest: [answer, ...latest] };
}

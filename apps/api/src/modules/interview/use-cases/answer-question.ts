import { Injectable } from '@nestjs/common';
import { Clock, Ids, notFound, SECOND_MS, type CandidateScope } from '#libs/kernel';
import { cleanAnswer } from '../domain/answer-text.js';
import { isAlike, isSameAnswer, type AnswerIdentity } from '../domain/duplicate-answer.js';
import type { TextSpan } from '../domain/spoken-answer.js';
import type { AudioMetadata } from '../entities/audio-metadata.document.js';
import type { InterviewMessageEntity } from '../entities/interview-message.entity.js';
import type { AnswerMetadata, QuestionMetadata } from '../entities/progression.document.js';
import { emptyAnswer, notInProgress, nothingAsked, otherAnswerSaved } from '../interview.errors.js';
import { InterviewRepository, type OpenInterview } from '../interview.repository.js';
import { ContinueInterview } from './continue-interview.js';
import type { OnText } from './interviewer.js';
import type { Turn } from './turn.js';

export interface ArrivingAnswer {
  text: string;
  responseTimeSeconds: number | null;
  /** The question it answers, when the client says so. */
  inReplyTo: string | null;
  /** Left out for what was typed. */
  recording?: ArrivedRecording;
}

/** The recording of a spoken answer, stored and listened to. */
export interface ArrivedRecording {
  /** Of the answer to be. */
  messageId: string;
  fileKey: string;
  /** Before anybody listened to it. */
  arrivedAt: Date;
  durationMs: number;
  lowConfidence: TextSpan[];
  metadata: AudioMetadata;
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

  /** `onText` hears the next question while it is being written. */
  async answer(
    scope: CandidateScope,
    interviewId: string,
    arriving: ArrivingAnswer,
    onText?: OnText,
  ): Promise<AnsweredTurn> {
    if (cleanAnswer(arriving.text) === '') throw emptyAnswer();
    const open = await this.interviews.open(scope, interviewId);
    if (!open) throw notFound('Interview');
    return this.answerIn(scope, open, arriving, onText);
  }

  /** The same, in an interview that was just opened. */
  async answerIn(
    scope: CandidateScope,
    open: OpenInterview,
    arriving: ArrivingAnswer,
    onText?: OnText,
  ): Promise<AnsweredTurn> {
    const said = { ...arriving, text: cleanAnswer(arriving.text) };
    let seen: OpenInterview | null = open;
    for (let looks = 1; seen !== null && looks <= LOOKS_AT_MOST; looks += 1) {
      const repeated = await this.repeated(scope, seen, identityOf(said), onText);
      if (repeated) return repeated;
      const answer = this.answerTo(seen, questionToAnswer(seen, said.inReplyTo), said);
      if (await this.interviews.addAnswer(seen, answer)) {
        const turn = await this.continueInterview.follow(scope, afterAnswer(seen, answer), answer, onText);
        return { candidateMessage: answer, ...turn };
      }
      seen = await this.interviews.open(scope, open.interview.id);
    }
    throw otherAnswerSaved();
  }

  /** What followed, when this answer was saved before; null for a new one. */
  async repeated(
    scope: CandidateScope,
    open: OpenInterview,
    arriving: AnswerIdentity & Pick<ArrivingAnswer, 'inReplyTo'>,
    onText?: OnText,
  ): Promise<AnsweredTurn | null> {
    const candidateMessage = await this.findRepeated(open, arriving);
    return (
      candidateMessage && { candidateMessage, ...(await this.continueInterview.next(scope, open.interview.id, onText)) }
    );
  }

  /** The answer as it was saved before, when this is the same one again. */
  private async findRepeated(
    open: OpenInterview,
    arriving: AnswerIdentity & Pick<ArrivingAnswer, 'inReplyTo'>,
  ): Promise<InterviewMessageEntity | null> {
    const [newest, before] = open.latest;
    if (newest?.messageType === 'candidate_response') {
      // Its next question is still being thought about, or there is none.
      return isAlike(identityOfSaved(newest), arriving) ? newest : null;
    }
    if (!newest || before?.messageType !== 'candidate_response') return null;
    const metadata = before.metadata as AnswerMetadata;
    const saved = {
      ...identityOfSaved(before),
      inReplyTo: metadata.in_reply_to,
      followedAt: newest.createdAt,
      wasRepeated: metadata.was_repeated,
    };
    if (!isSameAnswer(saved, { ...arriving, at: this.clock.now() })) return null;
    before.metadata = { ...metadata, was_repeated: true };
    await this.interviews.saveMessageMetadata(before);
    return before;
  }

  private answerTo(
    { interview }: OpenInterview,
    question: InterviewMessageEntity,
    arriving: ArrivingAnswer,
  ): InterviewMessageEntity {
    const { recording } = arriving;
    const now = this.clock.now();
    const arrivedAt = recording?.arrivedAt ?? now;
    const waitedMs = Math.max(0, arrivedAt.getTime() - question.createdAt.getTime());
    const endTimeMs = Math.max(0, arrivedAt.getTime() - (interview.startedAt ?? arrivedAt).getTime());
    const beganMs = Math.max(question.endTimeMs, recording ? endTimeMs - recording.durationMs : 0);
    const metadata: AnswerMetadata = {
      in_reply_to: question.id,
      main_question_id: (question.metadata as QuestionMetadata).main_question_id,
      waited_ms: waitedMs,
      was_repeated: false,
      failed_tries: 0,
      coaching: null,
      ...(recording && { low_confidence: recording.lowConfidence }),
    };
    return {
      id: recording?.messageId ?? this.ids.next(),
      createdAt: now,
      updatedAt: now,
      interviewId: interview.id,
      sequenceNumber: question.sequenceNumber + 1,
      messageType: 'candidate_response',
      contentText: arriving.text,
      contentAudioUrl: recording?.fileKey ?? null,
      audioDurationSeconds: recording ? recording.durationMs / SECOND_MS : null,
      audioMetadata: recording?.metadata ?? null,
      responseTimeSeconds: arriving.responseTimeSeconds ?? Math.round(waitedMs / SECOND_MS),
      startTimeMs: Math.min(beganMs, endTimeMs),
      endTimeMs,
      metadata,
      rephrasings: null,
    };
  }
}

/** The question that waits; an answer to anything else is refused. */
export function questionToAnswer({ interview, session, latest }: OpenInterview, inReplyTo: string | null) {
  if (interview.status !== 'in_progress') throw notInProgress(interview.status);
  const [question] = latest;
  if (question?.messageType !== 'ai_question') {
    throw session.progressionState.is_finished ? nothingAsked() : otherAnswerSaved();
  }
  if (inReplyTo !== null && inReplyTo !== question.id) throw otherAnswerSaved();
  return question;
}

function afterAnswer({ interview, session, latest }: OpenInterview, answer: InterviewMessageEntity): OpenInterview {
  const moved = { ...session, revision: session.revision + 1, lastActivityAt: answer.createdAt };
  const isAloud = interview.mode === 'text' && answer.contentAudioUrl !== null;
  return {
    interview: isAloud ? { ...interview, mode: 'voice' } : interview,
    session: moved,
    latest: [answer, ...latest],
  };
}

function identityOf({ text, inReplyTo, recording }: ArrivingAnswer) {
  return { text, inReplyTo, recordingSha256: recording?.metadata.sha256 ?? null };
}

function identityOfSaved({ contentText, audioMetadata }: InterviewMessageEntity): AnswerIdentity {
  return { text: contentText, recordingSha256: audioMetadata?.sha256 ?? null };
}

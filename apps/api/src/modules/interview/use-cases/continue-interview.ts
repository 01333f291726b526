import { Injectable } from '@nestjs/common';
import { Clock, notFound, type CandidateScope } from '#libs/kernel';
import { questionsAsked } from '../domain/progression.js';
import { tokensOf } from '../domain/token-spending.js';
import type { InterviewMessageEntity } from '../entities/interview-message.entity.js';
import type { InterviewEntity } from '../entities/interview.entity.js';
import { toProgression, type ProgressionDocument } from '../entities/progression.document.js';
import { endedMeanwhile, nextQuestionMissing } from '../interview.errors.js';
import { InterviewRepository, type OpenInterview } from '../interview.repository.js';
import { advance, boundariesOf } from './advance.js';
import { Interviewer, type OnText } from './interviewer.js';
import { ThinkNextStep, TurnBrokenOff, type NextStep } from './next-step.js';
import { TokenAccount } from './token-account.js';
import { answerWithoutQuestion, turnOf, withAnswer, type Turn } from './turn.js';
import { TurnsUnderWay } from './turns-under-way.js';

/** The candidate tries once more by themselves; then the interview goes on without the engine. */
const TRIES_FOR_A_QUESTION = 2;

/**
 * Brings the interview to its next question: judges the answer that was saved last, decides, asks. Whoever comes second
 * with the same answer finds the question there already, or shares it while it is being thought about.
 */
@Injectable()
export class ContinueInterview {
  constructor(
    private readonly interviews: InterviewRepository,
    private readonly interviewer: Interviewer,
    private readonly nextStep: ThinkNextStep,
    private readonly underWay: TurnsUnderWay,
    private readonly account: TokenAccount,
    private readonly clock: Clock,
  ) {}

  /**
   * The turn with the question that waits. `onText` hears a new question while it is being written; it hears nothing of
   * one that was there before, nor of one that came from somewhere else in the end.
   *
   * @throws DomainError `interview.next_question_unavailable` (503) when the engine failed; the answer is safe.
   */
  async next(scope: CandidateScope, interviewId: string, onText?: OnText): Promise<Turn> {
    const open = await this.open(scope, interviewId);
    const answer = answerWithoutQuestion(open);
    if (!answer) return turnOf(open);
    // Read again: a turn that was under way at the first look may have ended since.
    return this.underWay.share(answer.id, (say) => this.lookAndGoOn(scope, interviewId, say), onText);
  }

  /** What follows an answer that was saved a moment ago. */
  async follow(
    scope: CandidateScope,
    open: OpenInterview,
    answer: InterviewMessageEntity,
    onText?: OnText,
  ): Promise<Turn> {
    return this.underWay.share(answer.id, (say) => this.goOn(scope, open, answer, say), onText);
  }

  private async lookAndGoOn(scope: CandidateScope, interviewId: string, onText?: OnText): Promise<Turn> {
    const open = await this.open(scope, interviewId);
    const answer = answerWithoutQuestion(open);
    return answer ? this.goOn(scope, open, answer, onText) : turnOf(open);
  }

  /** Nothing is saved and no connection is held while the engine thinks. */
  private async goOn(
    scope: CandidateScope,
    open: OpenInterview,
    answer: InterviewMessageEntity,
    onText?: OnText,
  ): Promise<Turn> {
    const { interview, session } = open;
    const progression = withAnswer(session.progressionState, answer);
    let isHeard = false;
    const say: OnText | undefined =
      onText &&
      ((piece) => {
        isHeard = true;
        onText(piece);
      });
    let step: NextStep;
    try {
      const tokensLeft = this.account.leftFor(interview);
      step = await this.nextStep.think(session.roleBrief, progression, answer.contentText, tokensLeft, say);
    } catch (error) {
      if (!(error instanceof TurnBrokenOff)) throw error;
      step = await this.goOnWithoutEngine(open, progression, answer, error, isHeard);
    }
    return this.put(scope, open, answer, step);
  }

  /**
   * The first failure may pass; when the engine stays down, the candidate does not have to wait for it. Whoever heard
   * the beginning of a question is not given another one in the same breath.
   */
  private async goOnWithoutEngine(
    open: OpenInterview,
    progression: ProgressionDocument,
    answer: InterviewMessageEntity,
    { cause, usage }: TurnBrokenOff,
    isHeard: boolean,
  ): Promise<NextStep> {
    const isSwitchedOff = cause.code === 'llm.unavailable' && !isHeard;
    const failedTries = await this.interviews.countFailure(open, answer);
    const isDown = isSwitchedOff || failedTries >= TRIES_FOR_A_QUESTION;
    const step = isDown ? this.nextStep.withoutEngine(progression, usage) : null;
    if (step) return step;
    if (tokensOf(usage) > 0) await this.interviews.addUsage(open, tokensOf(usage), this.account.costUsd(usage));
    throw nextQuestionMissing(cause);
  }

  /** Saves the next question, unless somebody else's came first. What was thought in vain was paid for all the same. */
  private async put(
    scope: CandidateScope,
    open: OpenInterview,
    answer: InterviewMessageEntity,
    step: NextStep,
  ): Promise<Turn> {
    const { interview } = open;
    const question = this.messageFor(interview, answer.sequenceNumber + 1, step);
    const progression = advance(step.progression, step.next, question?.id ?? null);
    const next = {
      currentDifficultyLevel: progression.level,
      questionsAskedCount: questionsAsked(toProgression(progression)),
      skillBoundariesIdentified: boundariesOf(progression),
      progressionState: progression,
    };
    const coaching = interview.kind === 'practice' ? step.coaching : null;
    const isSaved = await this.interviews.addNextStep(open, {
      question,
      answer,
      coaching,
      next,
      tokens: tokensOf(step.usage),
      costUsd: this.account.costUsd(step.usage),
      at: this.clock.now(),
    });
    if (!isSaved) return turnOf(stillInProgress(await this.open(scope, interview.id)));
    return { interview, session: { ...open.session, ...next }, waitingQuestion: question, coaching };
  }

  private messageFor(
    interview: InterviewEntity,
    sequenceNumber: number,
    { next, progression, usage }: NextStep,
  ): InterviewMessageEntity | null {
    if (!next) return null;
    const { worded, topic, level, gap } = next;
    const mainQuestionId = gap === null ? null : (progression.exchanges.at(-1)?.question_message_id ?? null);
    return this.interviewer.message(interview, sequenceNumber, worded, { topic, level, gap, mainQuestionId, usage });
  }

  private async open(scope: CandidateScope, interviewId: string): Promise<OpenInterview> {
    const open = await this.interviews.open(scope, interviewId);
    if (!open) throw notFound('Interview');
    return open;
  }
}

/** Somebody else's question is as good as ours; an interview that ended meanwhile has none. */
function stillInProgress(open: OpenInterview): OpenInterview {
  const { status } = open.interview;
  if (status !== 'in_progress') throw endedMeanwhile(status);
  return open;
}

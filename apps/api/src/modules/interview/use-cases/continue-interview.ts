import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, DomainError, notFound, type CandidateScope } from '#libs/kernel';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { practiceRole } from '../domain/practice-role.js';
import { questionsAsked } from '../domain/progression.js';
import { tokensOf, type TokenUsage } from '../domain/token-spending.js';
import type { InterviewMessageEntity } from '../entities/interview-message.entity.js';
import type { InterviewSessionEntity } from '../entities/interview-session.entity.js';
import type { InterviewEntity } from '../entities/interview.entity.js';
import { toProgression, type AnswerMetadata } from '../entities/progression.document.js';
import { nextQuestionMissing } from '../interview.errors.js';
import { InterviewRepository, type OpenInterview } from '../interview.repository.js';
import { advance, boundariesOf } from './advance.js';
import { Interviewer, type OnText, type RoleBrief } from './interviewer.js';
import { ThinkNextStep, type NextStep } from './next-step.js';
import { TokenAccount } from './token-account.js';
import { answerWithoutQuestion, turnOf, type Turn } from './turn.js';
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
    private readonly recruitment: RecruitmentService,
    private readonly interviewer: Interviewer,
    private readonly nextStep: ThinkNextStep,
    private readonly underWay: TurnsUnderWay,
    private readonly account: TokenAccount,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * The turn with the question that waits. `onText` hears a new question while it is being written; it hears nothing of
   * one that was there before, nor of one that came from somewhere else in the end.
   *
   * @throws DomainError `interview.next_question_unavailable` (503) when the engine failed; the answer is safe.
   */
  async next(scope: CandidateScope, interviewId: string, onText?: OnText): Promise<Turn> {
    const open = await this.interviews.open(scope, interviewId, { lock: false });
    if (!open) throw notFound('Interview');
    const answer = answerWithoutQuestion(open);
    if (!answer) return turnOf(open);
    return this.underWay.share(answer.id, (say) => this.goOn(scope, interviewId, say), onText);
  }

  /** Nothing is saved and no connection is held while the engine thinks. */
  private async goOn(scope: CandidateScope, interviewId: string, onText?: OnText): Promise<Turn> {
    // Read again: a turn that was under way at the first look may have ended since.
    const open = await this.interviews.open(scope, interviewId, { lock: false });
    if (!open) throw notFound('Interview');
    const answer = answerWithoutQuestion(open);
    if (!answer) return turnOf(open);
    const { interview, session } = open;
    const role = await this.roleOf(scope, interview);
    let step: NextStep;
    try {
      const tokensLeft = this.account.leftFor(interview);
      step = await this.nextStep.think(role, session.progressionState, answer.contentText, tokensLeft, onText);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      step = await this.goOnWithoutEngine(scope, interview.id, session, answer, error);
    }
    return this.unit.run(() => this.put(scope, interview.id, answer, step));
  }

  /** The first failure may pass; when the engine stays down, the candidate does not have to wait for it. */
  private async goOnWithoutEngine(
    scope: CandidateScope,
    interviewId: string,
    session: InterviewSessionEntity,
    answer: InterviewMessageEntity,
    error: DomainError,
  ): Promise<NextStep> {
    const isSwitchedOff = error.code === 'llm.unavailable';
    const failedTries = await this.unit.run(() => this.countFailure(scope, interviewId, answer.id));
    const isDown = isSwitchedOff || failedTries >= TRIES_FOR_A_QUESTION;
    const step = isDown ? this.nextStep.withoutEngine(session.progressionState) : null;
    if (!step) throw nextQuestionMissing(error);
    return step;
  }

  private async countFailure(scope: CandidateScope, interviewId: string, answerId: string): Promise<number> {
    const open = await this.interviews.open(scope, interviewId, { lock: true });
    const newest = open?.latest[0];
    if (newest?.id !== answerId) return 0;
    const metadata = newest.metadata as AnswerMetadata;
    const failedTries = metadata.failed_tries + 1;
    newest.metadata = { ...metadata, failed_tries: failedTries };
    await this.interviews.saveMessageMetadata(newest);
    return failedTries;
  }

  /** Saves the next question, unless somebody else's came first. */
  private async put(
    scope: CandidateScope,
    interviewId: string,
    answer: InterviewMessageEntity,
    step: NextStep,
  ): Promise<Turn> {
    const open = await this.interviews.open(scope, interviewId, { lock: true });
    if (!open) throw notFound('Interview');
    const { interview, session } = open;
    // What was thought in vain was paid for all the same.
    await this.spend(open, step.usage);
    const saved = answerWithoutQuestion(open);
    if (saved?.id !== answer.id) return turnOf(open);

    const message = this.messageFor(interview, answer.sequenceNumber + 1, step);
    const progression = advance(step.progression, step.next, message?.id ?? null);
    session.progressionState = { ...progression, cost_usd: session.progressionState.cost_usd };
    session.currentDifficultyLevel = progression.level;
    session.questionsAskedCount = questionsAsked(toProgression(progression));
    session.skillBoundariesIdentified = boundariesOf(progression);
    session.lastActivityAt = this.clock.now();
    const coaching = interview.kind === 'practice' ? step.coaching : null;
    if (coaching !== null) {
      saved.metadata = { ...(saved.metadata as AnswerMetadata), coaching };
      await this.interviews.saveMessageMetadata(saved);
    }
    if (message) await this.interviews.addMessage(message);
    await this.interviews.saveSession(session);
    return { interview, session, waitingQuestion: message, coaching };
  }

  private async spend({ interview, session }: OpenInterview, usage: TokenUsage): Promise<void> {
    const tokens = tokensOf(usage);
    if (tokens === 0) return;
    const costUsd = session.progressionState.cost_usd + this.account.costUsd(usage);
    session.progressionState = { ...session.progressionState, cost_usd: costUsd };
    await this.interviews.saveSession(session);
    await this.interviews.addUsage(interview.id, tokens, costUsd);
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

  private async roleOf(scope: CandidateScope, interview: InterviewEntity): Promise<RoleBrief> {
    if (interview.applicationId === null) return practiceRole(interview.roleType ?? 'fullstack');
    const { jobRole } = await this.recruitment.applicationFor(scope, interview.applicationId);
    return { title: jobRole.title, department: jobRole.department, description: jobRole.description ?? '' };
  }
}

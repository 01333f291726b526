import { Injectable } from '@nestjs/common';
import { Clock, DomainError, notFound, SECOND_MS, type CandidateScope } from '#libs/kernel';
import { rephraseQuestion } from '#libs/prompts';
import { preparedRephrasings } from '../domain/plain-words.js';
import { questionProblems } from '../domain/question-check.js';
import { NO_TOKENS, tokensOf } from '../domain/token-spending.js';
import { REPHRASINGS_AT_MOST, rephrasingsLeft, timesRephrased, wordingsOf } from '../domain/wordings.js';
import type { InterviewMessageEntity } from '../entities/interview-message.entity.js';
import type { InterviewEntity } from '../entities/interview.entity.js';
import type { QuestionMetadata } from '../entities/progression.document.js';
import { noRephrasingLeft, notInProgress, questionNotWaiting } from '../interview.errors.js';
import { InterviewRepository, type OpenInterview } from '../interview.repository.js';
import { Interviewer, type RewordedQuestion } from './interviewer.js';
import { preparedBy } from './prepared-step.js';
import { TokenAccount } from './token-account.js';

/** What a candidate would like to hear put differently. */
export interface RephrasingWish {
  questionId: string;
  /** How often it could still be put differently when they asked; null when the client does not say. */
  left: number | null;
}

export interface Rephrased {
  interview: InterviewEntity;
  question: InterviewMessageEntity;
}

const NO_OTHER_WORDS = 'Words of our own code, because the engine had no other words for this question.';
/** Nobody has read the new words sooner: who asks again within this time, and does not say more, asks for the same. */
const SAME_WISH_MS = 5 * SECOND_MS;
/** Somebody else was faster this often between our look and our write: enough. */
const LOOKS_AT_MOST = 4;

/**
 * A candidate would like the question that waits put differently. It stays the same question: nothing that the
 * interview knows, plans or counts changes. However often and wherever the same wish arrives, it has one effect.
 */
@Injectable()
export class RephraseQuestion {
  /** What this process is thinking about, by question and step. Between processes the first words to be saved stand. */
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(
    private readonly interviews: InterviewRepository,
    private readonly interviewer: Interviewer,
    private readonly account: TokenAccount,
    private readonly clock: Clock,
  ) {}

  /**
   * The question with its newest words.
   *
   * @throws DomainError `interview.question_not_waiting` (409), `interview.no_rephrasing_left` (409)
   */
  async rephrase(scope: CandidateScope, interviewId: string, wish: RephrasingWish): Promise<Rephrased> {
    let { open, question } = await this.look(scope, interviewId, wish);
    const seen = wish.left === null ? this.seenBefore(question) : REPHRASINGS_AT_MOST - wish.left;
    for (let looks = 1; looks <= LOOKS_AT_MOST; looks += 1) {
      if (seen < timesRephrased(question)) return { interview: open.interview, question };
      if (rephrasingsLeft(question) === 0) throw noRephrasingLeft();
      await this.share(scope, interviewId, wish, timesRephrased(question));
      ({ open, question } = await this.look(scope, interviewId, wish));
    }
    throw questionNotWaiting();
  }

  private async look(
    scope: CandidateScope,
    interviewId: string,
    { questionId }: RephrasingWish,
  ): Promise<{ open: OpenInterview; question: InterviewMessageEntity }> {
    const open = await this.interviews.open(scope, interviewId);
    if (!open) throw notFound('Interview');
    const { interview, latest } = open;
    if (interview.status !== 'in_progress') throw notInProgress(interview.status);
    const [newest] = latest;
    if (newest?.messageType !== 'ai_question' || newest.id !== questionId) throw questionNotWaiting();
    return { open, question: newest };
  }

  private seenBefore(question: InterviewMessageEntity): number {
    const newest = question.rephrasings?.at(-1);
    const isFresh = newest !== undefined && this.clock.now().getTime() - Date.parse(newest.at) < SAME_WISH_MS;
    return timesRephrased(question) - (isFresh ? 1 : 0);
  }

  private async share(scope: CandidateScope, interviewId: string, wish: RephrasingWish, times: number): Promise<void> {
    const step = `${wish.questionId}#${times}`;
    const known = this.underWay.get(step);
    if (known) return known;
    const making = this.put(scope, interviewId, wish, times).finally(() => this.underWay.delete(step));
    this.underWay.set(step, making);
    return making;
  }

  /** Saves other words, unless somebody else's came first. What was thought in vain was paid for all the same. */
  private async put(scope: CandidateScope, interviewId: string, wish: RephrasingWish, times: number): Promise<void> {
    // Looked at once more: whoever looked before the last step was saved and comes here after it finds nobody at work.
    const { open, question } = await this.look(scope, interviewId, wish);
    if (timesRephrased(question) !== times) return;
    const { provenance, usage, text } = await this.word(open, question);
    const at = this.clock.now();
    await this.interviews.addRephrasing(
      open,
      question,
      {
        text,
        at: at.toISOString(),
        provenance,
        input_tokens: usage.inputTokens,
        output_tokens: usage.outputTokens,
      },
      { tokens: tokensOf(usage), costUsd: this.account.costUsd(usage), at },
    );
  }

  /** Nothing is saved and no connection is held while the engine thinks. */
  private async word(
    open: OpenInterview,
    question: InterviewMessageEntity,
  ): Promise<RewordedQuestion & { text: string }> {
    const byEngine = await this.askEngine(open, question);
    if (byEngine?.text) return { ...byEngine, text: byEngine.text };
    const text = preparedFor(question);
    if (text === undefined) throw noRephrasingLeft();
    return { text, provenance: preparedBy(rephraseQuestion, NO_OTHER_WORDS), usage: byEngine?.usage ?? NO_TOKENS };
  }

  /** Null when the engine fails, or may cost nothing any more. */
  private async askEngine(
    { interview, session }: OpenInterview,
    question: InterviewMessageEntity,
  ): Promise<RewordedQuestion | null> {
    if (this.account.leftFor(interview) <= 0) return null;
    const asked = session.progressionState.asked.map(({ text }) => text);
    return this.interviewer.rephrase(session.roleBrief, asked, question).catch(nothingSaid);
  }
}

function nothingSaid(error: unknown): null {
  if (error instanceof DomainError) return null;
  throw error;
}

/** The first words of our own that may be put and were not put before. */
function preparedFor(question: InterviewMessageEntity): string | undefined {
  const { kind, criterion, expected_points: expectedPoints } = question.metadata as QuestionMetadata;
  return preparedRephrasings(question.contentText, kind).find(
    (text) => questionProblems({ text, criterion, expectedPoints }, wordingsOf(question)).length === 0,
  );
}

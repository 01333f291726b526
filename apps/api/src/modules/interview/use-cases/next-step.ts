import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { AskInput } from '#libs/prompts';
import { coachingFor } from '../domain/coaching.js';
import { nextMove, type Move } from '../domain/next-move.js';
import { NO_TOKENS, sumOf, tokensOf, type TokenUsage } from '../domain/token-spending.js';
import { toProgression, type ExchangeDocument, type ProgressionDocument } from '../entities/progression.document.js';
import type { PlannedQuestion } from './advance.js';
import { Interviewer, type OnText, type RoleBrief } from './interviewer.js';
import { ENGINE_DOWN, planPrepared, QUESTION_UNFIT } from './prepared-step.js';

/** What follows an answer, before it is saved. */
export interface NextStep {
  /** With the answer judged, the next question not yet in it. */
  progression: ProgressionDocument;
  /** Null when all has been asked. */
  next: PlannedQuestion | null;
  /** How to make the answer better; null when no engine judged it. */
  coaching: string | null;
  usage: TokenUsage;
}

/** The engine failed after it had been paid for a part of the turn. */
export class TurnBrokenOff extends Error {
  constructor(
    readonly usage: TokenUsage,
    override readonly cause: DomainError,
  ) {
    super(cause.message, { cause });
  }
}

/** Thinks about what follows an answer: judge it, decide, ask. It saves nothing. */
@Injectable()
export class ThinkNextStep {
  constructor(private readonly interviewer: Interviewer) {}

  /**
   * With `tokensLeft` used up nobody is asked any more: the interview closes.
   *
   * @throws TurnBrokenOff when the engine fails.
   */
  async think(
    role: RoleBrief,
    before: ProgressionDocument,
    answer: string,
    tokensLeft: number,
    onText?: OnText,
  ): Promise<NextStep> {
    if (tokensLeft <= 0) return { progression: withScore(before, null), next: null, coaching: null, usage: NO_TOKENS };
    const current = currentOf(before);
    const judged = await this.interviewer.judge(role, current, before.exchanges).catch(breakOffAfter(NO_TOKENS));
    const { verdict, gap, coverage } = judged.output;
    const score = verdict.kind === 'judged' ? verdict.score : null;
    const progression = withScore(before, score);
    const move = nextMove(toProgression(progression), gap, tokensLeft - tokensOf(judged.usage));
    const asked = await this.ask(role, progression, move, answer, onText).catch(breakOffAfter(judged.usage));
    const isUnfit = asked !== null && asked.worded.problems.length > 0;
    return {
      ...(isUnfit ? this.preparedInstead(progression) : { progression, next: asked }),
      coaching: coachingFor({ score, gap, coverage }),
      usage: sumOf(judged.usage, asked?.worded.usage ?? NO_TOKENS),
    };
  }

  /**
   * What follows when the engine stays down: a prepared question on a topic of its own, so that the topics of the plan
   * are still there when the engine is back. The answer counts as not judged. Null when every prepared question was
   * asked. `usage` is what the turn took before the engine failed.
   */
  withoutEngine(before: ProgressionDocument, usage: TokenUsage): NextStep | null {
    const step = planPrepared(withScore(before, null), ENGINE_DOWN);
    return step && { coaching: null, usage, ...step };
  }

  /** The answer was judged, but what the engine would ask may not be put; with nothing else to ask the interview closes. */
  private preparedInstead(progression: ProgressionDocument): Pick<NextStep, 'progression' | 'next'> {
    return planPrepared(progression, QUESTION_UNFIT) ?? { progression, next: null };
  }

  private async ask(
    role: RoleBrief,
    progression: ProgressionDocument,
    move: Move,
    answer: string,
    onText?: OnText,
  ): Promise<PlannedQuestion | null> {
    if (move.kind === 'finish') return null;
    const current = currentOf(progression);
    const topicId = move.kind === 'follow_up' ? current.topic_id : move.topic.id;
    const topic = progression.topics.find((candidate) => candidate.id === topicId);
    if (!topic) throw new Error('A move always names a topic of the plan');
    const level = move.kind === 'follow_up' ? current.level : move.level;
    const gap = move.kind === 'follow_up' ? move.gap : null;
    const how: AskInput['move'] =
      gap === null ? { kind: 'question' } : { kind: 'follow_up', gap, question: current.question.text, answer };
    return { worded: await this.interviewer.ask(role, progression, topic, level, how, onText), topic, level, gap };
  }
}

const breakOffAfter =
  (usage: TokenUsage) =>
  (error: unknown): never => {
    throw error instanceof DomainError ? new TurnBrokenOff(usage, error) : error;
  };

function currentOf({ exchanges }: ProgressionDocument): ExchangeDocument {
  const current = exchanges.at(-1);
  if (!current) throw new Error('An interview always has a first question');
  return current;
}

function withScore(progression: ProgressionDocument, score: number | null): ProgressionDocument {
  const scored: ExchangeDocument = { ...currentOf(progression), is_answered: true, score };
  return { ...progression, exchanges: [...progression.exchanges.slice(0, -1), scored] };
}

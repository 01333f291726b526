import { Injectable } from '@nestjs/common';
import { askQuestion, type AskInput } from '#libs/prompts';
import type { Provenance } from '#libs/providers';
import { coachingFor } from '../domain/coaching.js';
import { nextMove, type Move } from '../domain/next-move.js';
import { preparedQuestion, type PreparedQuestion } from '../domain/prepared-questions.js';
import { NO_TOKENS, sumOf, tokensOf, type TokenUsage } from '../domain/token-spending.js';
import { toProgression, type ExchangeDocument, type ProgressionDocument } from '../entities/progression.document.js';
import type { PlannedQuestion } from './advance.js';
import { Interviewer, type OnText, type RoleBrief } from './interviewer.js';

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

/** Nobody was asked anything. */
const SILENT = { coaching: null, usage: NO_TOKENS };

/** No prompt was put to anybody, so there is nothing to hash. */
const PREPARED: Provenance = {
  engine: 'prepared',
  model: 'talenti-prepared-1',
  statement: 'A prepared question, because the engine could not be reached.',
  prompt_id: askQuestion.id,
  prompt_version: askQuestion.version,
  prompt_hash: '',
  input_hash: '',
  parameters: {},
};

/** Thinks about what follows an answer: judge it, decide, ask. It saves nothing. */
@Injectable()
export class ThinkNextStep {
  constructor(private readonly interviewer: Interviewer) {}

  /**
   * With `tokensLeft` used up nobody is asked any more: the interview closes.
   *
   * @throws DomainError of the engine when it fails.
   */
  async think(
    role: RoleBrief,
    before: ProgressionDocument,
    answer: string,
    tokensLeft: number,
    onText?: OnText,
  ): Promise<NextStep> {
    if (tokensLeft <= 0) return { ...SILENT, progression: withScore(before, null), next: null };
    const current = currentOf(before);
    const judged = await this.interviewer.judge(role, current, before.exchanges);
    const { verdict, gap, coverage } = judged.output;
    const score = verdict.kind === 'judged' ? verdict.score : null;
    const progression = withScore(before, score);
    const move = nextMove(toProgression(progression), gap, tokensLeft - tokensOf(judged.usage));
    const next = await this.ask(role, progression, move, answer, onText);
    return {
      progression,
      next,
      coaching: coachingFor({ score, gap, coverage }),
      usage: sumOf(judged.usage, next?.worded.usage ?? NO_TOKENS),
    };
  }

  /**
   * What follows when the engine stays down: a prepared question on a topic of its own, so that the topics of the plan
   * are still there when the engine is back. The answer counts as not judged. Null when every prepared question was
   * asked.
   */
  withoutEngine(before: ProgressionDocument): NextStep | null {
    const progression = withScore(before, null);
    const move = nextMove(toProgression(progression), null);
    if (move.kind !== 'question') return { ...SILENT, progression, next: null };
    const question = preparedQuestion(move.level, new Set(before.asked.map((asked) => asked.template_id)));
    if (!question) return null;
    const next = planned(question, move.topic.dimension);
    return { ...SILENT, progression: { ...progression, topics: [...progression.topics, next.topic] }, next };
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

function currentOf({ exchanges }: ProgressionDocument): ExchangeDocument {
  const current = exchanges.at(-1);
  if (!current) throw new Error('An interview always has a first question');
  return current;
}

function withScore(progression: ProgressionDocument, score: number | null): ProgressionDocument {
  const scored: ExchangeDocument = { ...currentOf(progression), is_answered: true, score };
  return { ...progression, exchanges: [...progression.exchanges.slice(0, -1), scored] };
}

/** It stands in for a question of the plan and feeds the same dimension. */
function planned(question: PreparedQuestion, dimension: string): PlannedQuestion {
  const { id, skill, text, kind, criterion, level } = question;
  return {
    worded: {
      output: {
        text,
        kind,
        criterion,
        template_id: id,
        expected_points: [...question.expectedPoints],
        suggested_followup: null,
      },
      provenance: PREPARED,
      usage: NO_TOKENS,
    },
    topic: { id, skill, dimension, source: 'role_plan', source_text: text, category: null, importance: 0 },
    level,
    gap: null,
  };
}

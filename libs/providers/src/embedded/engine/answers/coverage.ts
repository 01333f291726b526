import type { JudgeOutput, QuestionKind } from '#libs/prompts';
import { isFluent, type SentenceReading } from './read-answer.ts';
import { actionOf } from './sentence-signs.ts';

export type Coverage = JudgeOutput['coverage'];

const CLEAR_ACTION = 0.4;

/** Which parts of a full account the evidence holds. */
export function coverageOf(evidence: readonly SentenceReading[]): Coverage {
  const best = evidence.filter(isFluent).slice(0, 6);
  const acting = best.filter(({ signs }) => actionOf(signs) >= CLEAR_ACTION);
  return {
    context: best.some(({ signs }) => signs.context > 0 || signs.hasFigure),
    action: acting.length > 0,
    reason: best.some(({ signs }) => signs.reason > 0),
    outcome: evidence.some(({ signs }) => signs.outcome > 0 && signs.concreteWords + (signs.hasFigure ? 1 : 0) > 0),
    specifics: best.some(({ signs }) => signs.hasFigure || signs.names > 0),
    steps: acting.length >= 2 || best.some(({ signs }) => signs.order > 0 && signs.planned + signs.ownPast >= 2),
  };
}

const PARTS: Readonly<Record<QuestionKind, readonly (keyof Coverage)[]>> = {
  behavioural: ['context', 'action', 'reason', 'outcome'],
  technical: ['action', 'reason', 'specifics', 'steps'],
  situational: ['action', 'reason', 'steps'],
};

/** Share of the parts that this kind of question asks for, 0 to 1. */
export function coveredShare(coverage: Coverage, kind: QuestionKind): number {
  return PARTS[kind].filter((part) => coverage[part]).length / PARTS[kind].length;
}

import type { CategoryScoreResponse, EvaluationResponse, ReviewEvaluationRequest } from '#libs/api-client';

/** What a person says about a criterion before it is sent. `''`: nothing yet, which is not enough where the engine was unsure. */
export const ANSWERS = ['keep', 'met', 'not_met', 'score', 'not_applicable'] as const;
export type Answer = (typeof ANSWERS)[number];

export interface CheckDraft {
  answer: Answer | '';
  score: number;
  note: string;
}

export interface ViolationDraft {
  verdict: 'confirmed' | 'dismissed' | null;
  note: string;
}

export interface Draft {
  checks: Readonly<Record<string, CheckDraft>>;
  violations: Readonly<Record<string, ViolationDraft>>;
  note: string;
}

const BEST = 100;

/** Whether somebody has to say something: the engine was unsure, and nobody has. */
export const mustDecide = ({ state, person }: CategoryScoreResponse): boolean => state === 'unsure' && person === null;

export function emptyDraft({ category_scores: scores, violations }: EvaluationResponse): Draft {
  return {
    checks: Object.fromEntries(
      scores.map((one) => [
        one.criterion_key,
        { answer: mustDecide(one) ? '' : 'keep', score: one.person?.score ?? one.score ?? one.passing_score, note: '' },
      ]),
    ),
    violations: Object.fromEntries(violations.map(({ id, person }) => [id, { verdict: person, note: '' }])),
    note: '',
  };
}

/** The criteria that something is still missing for: an answer, or why the engine is corrected. */
export function missingIn(draft: Draft, scores: readonly CategoryScoreResponse[]): string[] {
  return scores
    .filter((one) => {
      const said = draft.checks[one.criterion_key];
      if (!said || said.answer === '') return true;
      return said.answer !== 'keep' && !mustDecide(one) && said.note.trim() === '';
    })
    .map(({ criterion_key: key }) => key);
}

export function toReview(draft: Draft, evaluation: EvaluationResponse): ReviewEvaluationRequest {
  const noted = (note: string) => (note.trim() === '' ? {} : { note: note.trim() });
  return {
    corrections: Object.entries(draft.checks).flatMap(([criterion_key, { answer, score, note }]) =>
      answer === '' || answer === 'keep' ? [] : [{ criterion_key, score: scoreOf(answer, score), ...noted(note) }],
    ),
    violations: evaluation.violations.flatMap(({ id, person }) => {
      const said = draft.violations[id];
      if (!said || said.verdict === null || said.verdict === person) return [];
      return [{ violation_id: id, verdict: said.verdict, ...noted(said.note) }];
    }),
    ...noted(draft.note),
  };
}

/** Null: it does not apply. */
export function scoreOf(answer: CheckDraft['answer'], score: number): number | null {
  if (answer === 'met') return BEST;
  if (answer === 'not_met') return 0;
  return answer === 'score' ? score : null;
}

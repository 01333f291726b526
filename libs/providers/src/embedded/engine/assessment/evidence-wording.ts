import type { JudgeOutput } from '#libs/prompts';
import type { JudgedExchange } from './judged-exchange.ts';

type Part = 'action' | 'reason' | 'outcome' | 'specifics';
type NotJudgeable = Extract<JudgeOutput['verdict'], { kind: 'not_judgeable' }>['reason'];

/** How a present or a missing part of an account is named, in evidence and in advice alike. */
export const PART_WORDS: Readonly<Record<Part, string>> = {
  action: 'what the candidate did',
  reason: 'why it was done',
  outcome: 'what came of it',
  specifics: 'concrete details',
};
export const MISSING_LEAD = 'Little was said about ';
export const SEEN_ELSEWHERE = 'No question was about this;';

const PARTS: readonly Part[] = ['action', 'reason', 'outcome', 'specifics'];

const NOT_JUDGEABLE_WORDS: Readonly<Record<NotJudgeable, string>> = {
  no_answer: 'no answer given',
  too_short: 'too short to judge',
  other_language: 'not in English',
  unpunctuated: 'without sentence breaks',
  unreadable: 'not readable',
};

/** One or two sentences: what the score of a dimension rests on. `bearing` is best first and not empty. */
export function evidenceSentence(bearing: readonly JudgedExchange[], ownQuestions: boolean): string {
  const best = bearing[0]?.exchange;
  const about = best
    ? ` ${bearing.length === 1 ? 'It' : 'The strongest'} was about ${best.skill} (${best.level} level).`
    : '';
  const opening = ownQuestions
    ? `Rests on ${answers(bearing.length)}.`
    : `${SEEN_ELSEWHERE} it was seen in ${answers(bearing.length)} to other questions.`;
  return `${opening}${about} ${partsSentence(bearing)}`;
}

function partsSentence(bearing: readonly JudgedExchange[]): string {
  const present = PARTS.filter((part) => bearing.some(({ judgement }) => judgement.coverage[part]));
  const missing = PARTS.filter((part) => !present.includes(part));
  const said = present.length > 0 ? `The answers say ${list(present.map((part) => PART_WORDS[part]))}.` : '';
  const unsaid = missing.length > 0 ? `${MISSING_LEAD}${list(missing.map((part) => PART_WORDS[part]))}.` : '';
  return [said, unsaid].filter(Boolean).join(' ');
}

/** Why a dimension has no score. */
export function insufficientReason(own: readonly JudgedExchange[]): string {
  if (own.length === 0) return 'No question of this interview bore on this dimension.';
  const reasons = own.flatMap(({ judgement: { verdict } }) =>
    verdict.kind === 'not_judgeable' ? [verdict.reason] : [],
  );
  const counted = [...new Set(reasons)].sort().map((reason) => {
    const count = reasons.filter((other) => other === reason).length;
    return own.length === 1 ? NOT_JUDGEABLE_WORDS[reason] : `${NOT_JUDGEABLE_WORDS[reason]} (${count})`;
  });
  const empty = own.length - reasons.length;
  if (empty > 0) counted.push(`nothing in it to rest a score on (${empty})`);
  return `${own.length === 1 ? 'The one question' : `All ${own.length} questions`} about this brought no evidence: ${counted.join(', ')}.`;
}

function answers(count: number): string {
  return count === 1 ? 'one answer' : `${count} answers`;
}

export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

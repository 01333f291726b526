import type { AnswerGap } from './progression.js';

/** What was found in an answer to a practice question. */
export interface PractisedAnswer {
  /** Null when it could not be judged. */
  score: number | null;
  /** What to ask for next; null when it is full enough. */
  gap: AnswerGap | null;
  /** Which parts of a full account are there. */
  coverage: { context: boolean; action: boolean; reason: boolean; outcome: boolean; specifics: boolean };
}

const NEXT_STEP: Readonly<Record<AnswerGap, string>> = {
  reframe: 'Take one real situation and tell it in a few sentences: what happened, what you did, what came of it.',
  redirect: 'Come back to the question: find one situation that it fits, and tell that one.',
  action: 'Say what you did yourself, step by step.',
  role: 'Say which part of it was yours: "I" rather than "we".',
  result: 'Say how it ended, and how you could tell.',
  specifics: 'Add specifics: numbers, names of tools, dates or amounts.',
  reason: 'Say why you did it this way and not another.',
};

const PARTS = {
  context: 'the situation',
  action: 'what you did',
  reason: 'your reasons',
  outcome: 'the outcome',
  specifics: 'specifics',
} as const;

const FULL = 'A complete answer. In the interview, keep to this order and leave out what the question does not need.';

/** One or two sentences on how to make the answer better. By rule, so that the same answer always gets the same words. */
export function coachingFor({ score, gap, coverage }: PractisedAnswer): string {
  if (score === null) return NEXT_STEP[gap ?? 'reframe'];
  const there = (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter((part) => coverage[part]);
  const said = there.length === 0 ? '' : `Your answer gives ${inWords(there.map((part) => PARTS[part]))}. `;
  const step = gap ?? missingPart(coverage);
  return step === null ? FULL : `${said}${NEXT_STEP[step]}`;
}

/** The part to add to an answer that is good enough to go on. */
function missingPart(coverage: PractisedAnswer['coverage']): AnswerGap | null {
  if (!coverage.action) return 'action';
  if (!coverage.outcome) return 'result';
  if (!coverage.reason) return 'reason';
  return coverage.specifics ? null : 'specifics';
}

function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

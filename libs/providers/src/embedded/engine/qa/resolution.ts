import type { ResolutionOutput, SaidSegment, SegmentQuote } from '#libs/prompts';
import { assertedMatch } from './denial.ts';
import { statedProblem } from './problem.ts';
import { FIX_STATED, SETTLED, STILL_OPEN } from './resolution-cues.ts';
import { saidSentences, type Said } from './said-sentences.ts';

type Found = ResolutionOutput['finding'];

const ABOUT_A_DEBT = /\b(?:debts?|you owe|past due|overdue|in arrears|(?:your|the) loan|you borrowed)\b/i;

const CONFIRMED_FIX = 0.9;
const CONFIRMED_ONLY = 0.7;
const SAID_TO_BE_OPEN = 0.85;

/**
 * A problem stated by the customer, a fix stated by the agent, and what the customer says last about it. Only between
 * agents and customers; without either side's word at the end nothing is known.
 */
export async function resolutionOf(segments: readonly SaidSegment[]): Promise<Found> {
  if (!segments.some(({ speaker }) => speaker === 'customer')) {
    return { kind: 'not_applicable', reason: 'There is no customer in this conversation.' };
  }
  const sentences = saidSentences(segments);
  if (sentences.some(({ plain, isHeld }) => isHeld && ABOUT_A_DEBT.test(plain))) {
    return { kind: 'not_applicable', reason: 'The call is about what somebody owes.' };
  }
  const stated = await statedProblem(sentences);
  if (!stated) return { kind: 'not_applicable', reason: 'No problem was stated.' };
  const { said: problem, isKnown } = stated;
  const later = sentences.slice(sentences.indexOf(problem) + 1).filter(({ isUnderstood }) => isUnderstood);
  const lastWord = later.findLast((said) => isSettled(said) || isOpen(said));
  if (!lastWord || !problem.isUnderstood) {
    return { kind: 'unsure', reason: 'Neither side says at the end whether it is settled.' };
  }
  const before = later.slice(0, later.indexOf(lastWord));
  const fix = before.findLast(({ plain, isHeld }) => isHeld && assertedMatch(plain, FIX_STATED));
  const quotes = [problem, fix, lastWord].filter((said) => said !== undefined).map(toQuote);
  if (isOpen(lastWord)) return { kind: 'found', is_resolved: false, quotes, confidence: SAID_TO_BE_OPEN };
  return { kind: 'found', is_resolved: true, quotes, confidence: fix && isKnown ? CONFIRMED_FIX : CONFIRMED_ONLY };
}

/** A question asks for it; only a statement of the customer settles it. */
function isSettled({ plain, isHeld }: Said): boolean {
  return !isHeld && !plain.endsWith('?') && assertedMatch(plain, SETTLED) !== null;
}

function isOpen({ plain, isHeld }: Said): boolean {
  return (isHeld ? STILL_OPEN.agent : STILL_OPEN.customer).test(plain);
}

export const toQuote = ({ segment, text }: Said): SegmentQuote => ({ segment, text });

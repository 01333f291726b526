import type { JudgeOutput } from '#libs/prompts';
import { foldWhitespace, type AnswerSentence } from './answer-sentences.ts';

const MOST_QUOTES = 3;

/** The first sentences of the evidence, each of them only if it stands word for word in the turn it is said to be from. */
export function quotesOf(evidence: readonly AnswerSentence[], turns: readonly string[]): JudgeOutput['quotes'] {
  const folded = turns.map(foldWhitespace);
  return evidence
    .filter(({ text, turn }) => folded[turn]?.includes(text))
    .slice(0, MOST_QUOTES)
    .map(({ text, turn }) => ({ turn, text }));
}

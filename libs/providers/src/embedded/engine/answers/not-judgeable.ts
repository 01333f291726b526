import type { JudgeOutput } from '#libs/prompts';
import { FUNCTION_WORDS, rarity, words } from '../language.ts';
import { looksEnglish } from '../requirements/posting-language.ts';
import { breakUp, foldWhitespace, LONGEST_SENTENCE_WORDS } from './answer-sentences.ts';

export type NotJudgeableReason = Extract<JudgeOutput['verdict'], { kind: 'not_judgeable' }>['reason'];

const FEWEST_WORDS = 8;
/** Running English has a third to a half of these. */
const FEWEST_FUNCTION_WORDS = 0.12;
/** One word over and over. */
const FEWEST_DIFFERENT_WORDS = 0.02;
const LONGEST_WORD_CHARACTERS = 60;
/** Mean rarity of the words: English text is at about 9, other languages fall to pieces in an English vocabulary. */
const FOREIGN_RARITY = 15;

/** Why an answer must not get a score, or null when it may. A refusal is no low score: nothing is known. */
export function whyNotJudgeable(turns: readonly string[]): NotJudgeableReason | null {
  const said = foldWhitespace(turns.join(' '));
  if (said === '') return 'no_answer';
  const letters = said.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'unreadable';
  if ((said.match(/\p{Script=Latin}/gu)?.length ?? 0) < letters * 0.6) return 'other_language';
  if (mostlyEndlessWords(said)) return 'unreadable';
  const every = words(said);
  if (every.length < FEWEST_WORDS) return 'too_short';
  if (new Set(every).size < every.length * FEWEST_DIFFERENT_WORDS) return 'unreadable';
  if (!looksEnglish(said)) return 'other_language';
  const functionShare = every.filter((word) => FUNCTION_WORDS.has(word)).length / every.length;
  if (functionShare < FEWEST_FUNCTION_WORDS && !isList(said) && meanRarity(every) > FOREIGN_RARITY)
    return 'other_language';
  return hasNoSentences(turns) ? 'unpunctuated' : null;
}

/** A list of keywords can be judged: it is worth nothing. */
function isList(said: string): boolean {
  return (said.match(/[,;\u2022|]/g)?.length ?? 0) > said.split(' ').length / 4;
}

function mostlyEndlessWords(said: string): boolean {
  const endless = said.split(' ').filter((word) => word.length > LONGEST_WORD_CHARACTERS);
  return endless.join('').length > said.length / 2;
}

function meanRarity(every: readonly string[]): number {
  const some = every.slice(0, 200);
  return some.reduce((sum, word) => sum + rarity(word), 0) / some.length;
}

/** Speech without full stops in which not even the places show where they would stand. */
function hasNoSentences(turns: readonly string[]): boolean {
  const runs = turns.flatMap((turn) => foldWhitespace(turn).split(/(?<=[.!?])\s/));
  const longest = runs.flatMap((run) => breakUp(run)).reduce((most, run) => Math.max(most, run.split(' ').length), 0);
  return longest > LONGEST_SENTENCE_WORDS * 2;
}

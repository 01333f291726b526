import { clamp, contentWords, dot, rarity, stem, type Vector } from '../language.ts';
import { wordRuns, type PreparedQuestion } from './prepared-question.ts';

/** Rarer words than this weigh no more: most are misspelt. */
const HEAVIEST_WORD = 14;
const COPY_COSINE_FROM = 0.86;
const COPY_COSINE_TO = 0.97;

/** How much of a sentence was not read off the question or the posting: 1 all of it, 0 nothing. */
export function noveltyOf(sentence: string, vector: Vector, question: PreparedQuestion): number {
  const content = [...new Set(contentWords(sentence))];
  const fromQuestion = knownShare(content, question.ownStems);
  const fromAnywhere = knownShare(content, question.knownStems);
  const runs = wordRuns(sentence);
  const copiedRuns = runs.length > 0 ? runs.filter((run) => question.knownRuns.has(run)).length / runs.length : 0;
  const byWords =
    clamp((0.95 - fromQuestion) / 0.4) * clamp((1.05 - fromAnywhere) / 0.35) * clamp((0.5 - copiedRuns) / 0.3);
  const nearest = Math.max(dot(question.question, vector), ...question.postingLines.map((line) => dot(line, vector)));
  if (nearest <= COPY_COSINE_FROM || fromAnywhere <= 0.5) return byWords;
  return byWords * clamp((COPY_COSINE_TO - nearest) / (COPY_COSINE_TO - COPY_COSINE_FROM));
}

/** Share of the words, by rarity, that are known already. */
export function knownShare(content: readonly string[], known: ReadonlySet<string>): number {
  const weigh = (some: readonly string[]): number =>
    some.reduce((sum, word) => sum + Math.min(rarity(word), HEAVIEST_WORD), 0);
  return weigh(content.filter((word) => known.has(stem(word)))) / (weigh(content) || 1);
}

const FEWEST_RUNS = 4;

/** True when most of an answer was read off the question or the posting: run for run, or word for word in another order. */
export function isMostlyCopied(text: string, question: PreparedQuestion): boolean {
  const runs = wordRuns(text);
  if (runs.length < FEWEST_RUNS) return false;
  const copied = runs.filter((run) => question.knownRuns.has(run)).length / runs.length;
  if (copied >= 0.5) return true;
  return copied >= 0.2 && knownShare([...new Set(contentWords(text))], question.knownStems) >= 0.85;
}

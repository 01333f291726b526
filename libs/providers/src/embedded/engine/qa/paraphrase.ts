import { contentWords, dot, embed, stem, words, type Vector } from '../language.ts';
import { denies } from './denial.ts';
import type { Said } from './said-sentences.ts';

/** How surely one of some sentences says what an example says. Nearness opens the gate; it is never a score. */
export interface Nearest {
  said: Said;
  isCertain: boolean;
}

/** Sentences that say it, and sentences of the same kind of talk that say something else. */
export interface Examples {
  own: readonly string[];
  others: readonly string[];
}

/** Cosines from which on a sentence says it, and from which on it may, with and without a word of the matter in it. */
export interface Nearness {
  certain: number;
  possible: number;
  possibleWithWord: number;
  /** How much nearer than to any other example it has to be to be certain, and to be possible; less than 0: farther. */
  lead: number;
  possibleLead: number;
}

export const STATEMENT_NEARNESS: Nearness = {
  certain: 0.6,
  possible: 0.48,
  possibleWithWord: 0.3,
  lead: 0,
  possibleLead: -0.05,
};
/** Only ever a hint: a problem is told in endless ways. */
export const PROBLEM_NEARNESS: Nearness = {
  certain: 2,
  possible: 0.5,
  possibleWithWord: 0.5,
  lead: 0,
  possibleLead: 0.05,
};
export const PROHIBITED_NEARNESS: Nearness = {
  certain: 0.78,
  possible: 0.62,
  possibleWithWord: 0.62,
  lead: 0.15,
  possibleLead: -0.05,
};
/** Of questions, which are short and alike: only ever a hint. */
export const QUESTION_NEARNESS: Nearness = {
  certain: 2,
  possible: 0.66,
  possibleWithWord: 0.66,
  lead: 0,
  possibleLead: -0.05,
};

const FEWEST_WORDS = 3;

/**
 * Sentences that say, or may say, what one of the examples says, the surest first. `hasWord` tells whether a word
 * of the matter is there, without which nothing is certain. What denies something is not near what does not.
 */
export async function nearSentences(
  sentences: readonly Said[],
  examples: Examples,
  hasWord: (sentence: string) => boolean,
  nearness: Nearness,
): Promise<Nearest[]> {
  const read = sentences.filter(({ plain }) => words(plain).length >= FEWEST_WORDS);
  if (read.length === 0 || examples.own.length === 0) return [];
  const vectors = await embed(read.map(({ plain }) => plain));
  const own = await known(examples.own);
  const others = await known(examples.others);
  const near = read.flatMap((said, index) => {
    const vector = vectors[index];
    if (!vector) return [];
    const cosine = closest(vector, said, own);
    const lead = cosine - closest(vector, said, others);
    const withWord = hasWord(said.plain);
    if (lead < nearness.possibleLead || cosine < (withWord ? nearness.possibleWithWord : nearness.possible)) return [];
    const isCertain = withWord && cosine >= nearness.certain && lead >= nearness.lead && said.isUnderstood;
    return [{ said, isCertain, cosine }];
  });
  return near
    .toSorted((a, b) => Number(b.isCertain) - Number(a.isCertain) || b.cosine - a.cosine)
    .map(({ said, isCertain }) => ({ said, isCertain }));
}

interface Known {
  vector: Vector;
  denies: boolean;
}

async function known(examples: readonly string[]): Promise<Known[]> {
  const vectors = await embed(examples);
  return vectors.map((vector, index) => ({ vector, denies: denies(examples[index] ?? '') }));
}

function closest(vector: Vector, said: Said, examples: readonly Known[]): number {
  const isDenial = denies(said.plain);
  return examples.reduce((most, one) => (one.denies === isDenial ? Math.max(most, dot(vector, one.vector)) : most), 0);
}

/** Whether a sentence shares two words that carry meaning with one of the examples. */
export function sharesWords(examples: readonly string[]): (sentence: string) => boolean {
  const stems = examples.map((example) => new Set(contentWords(example).map(stem)));
  return (sentence) => {
    const said = new Set(contentWords(sentence).map(stem));
    return stems.some((wanted) => [...wanted].filter((word) => said.has(word)).length >= Math.min(2, wanted.size));
  };
}

import { assertedMatch, isDenied } from './denial.ts';
import { NEUTRAL_SENTENCES } from './neutral-sentences.ts';
import { nearSentences, PROHIBITED_NEARNESS, sharesWords } from './paraphrase.ts';
import { FAMILIES, type PhraseFamily } from './phrase-families.ts';
import type { Said } from './said-sentences.ts';

export interface ProhibitedWords {
  said: Said;
  isCertain: boolean;
  explanation: string;
}

const NAMED = 'Says what must not be said.';
const NEARLY = 'Says nearly what must not be said.';

/** The families that a rule means by its words. */
export function familiesOf(words: string): PhraseFamily[] {
  return FAMILIES.filter(({ asks }) => asks.test(words));
}

/** Every sentence that breaks the rule: in words of a family, in a named phrase, or in words near to one. */
export async function prohibitedWords(
  sentences: readonly Said[],
  families: readonly PhraseFamily[],
  phrases: readonly string[],
): Promise<ProhibitedWords[]> {
  const examples = { own: phrases, others: NEUTRAL_SENTENCES };
  const near = await nearSentences(sentences, examples, sharesWords(phrases), PROHIBITED_NEARNESS);
  return sentences.flatMap((said): ProhibitedWords[] => {
    const meant = families.filter(({ unless }) => !unless?.test(said.plain));
    const broken = meant.find((family) => family.broken.some((pattern) => assertedMatch(said.plain, pattern)));
    const isNamed = saysOneOf(phrases, said.plain);
    if (broken || isNamed) return [{ said, isCertain: said.isUnderstood, explanation: broken?.explanation ?? NAMED }];
    const close = near.find((one) => one.said === said);
    if (close) return [{ ...close, explanation: NEARLY }];
    const doubtful = meant.find((family) => family.doubtful && assertedMatch(said.plain, family.doubtful));
    return doubtful ? [{ said, isCertain: false, explanation: doubtful.explanation }] : [];
  });
}

/** A phrase in the sentence, letter for letter once case, marks and short forms are folded. */
function saysOneOf(phrases: readonly string[], sentence: string): boolean {
  const folded = ` ${fold(sentence)} `;
  return phrases.some((phrase) => {
    const at = folded.indexOf(` ${fold(phrase)} `);
    return at >= 0 && !isDenied(folded, at);
  });
}

function fold(text: string): string {
  const long = text
    .toLowerCase()
    .replace(/\bcan't\b/g, 'cannot')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/n't\b/g, ' not')
    .replace(/'re\b/g, ' are')
    .replace(/'ll\b/g, ' will')
    .replace(/'ve\b/g, ' have')
    .replace(/'m\b/g, ' am')
    .replace(/\b(that|it|what|there)'s\b/g, '$1 is');
  return (long.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

import type { Said } from './said-sentences.ts';

/** Found in a criterion that asks for open questions. */
export const ASKS_FOR_OPEN_QUESTIONS = /\bopen(?:-ended)? questions?\b/i;

/** How many make a full score. */
export const ENOUGH_OPEN_QUESTIONS = 3;

const LEAD =
  '(?:(?:and|so|okay|ok|right|well|now|then|great|sure|thanks?|thank you|i see|first|next|may i ask|can i ask|could you)[,.]? )*';
const OPENS = new RegExp(
  `^${LEAD}(?:what|how|why|which|tell me|describe|walk me|talk me|explain|give me an example|in what way)\\b|, (?:what|how|why|which)\\b.*\\?`,
  'i',
);
/** Small talk, offers and questions with a short answer. */
const NOT_OPEN =
  /\bhow (?:are you|old|can i help|may i help|is that spelt|do you do)\b|\bwhat (?:questions|is your (?:name|number|address|date|postcode|e-?mail))\b|\bwhat (?:can|could) i (?:do|answer|help)|\bwould you like to (?:know|ask)\b|\bnext step|\bwhat time\b|\byour turn\b|\b(?:husband|wife|kids|religion|sick)\b|\bwhere (?:are|were) you\b/i;

/** Questions that ask for an account rather than for yes, no or a datum. */
export function openQuestions(sentences: readonly Said[]): Said[] {
  return sentences.filter(({ plain, isUnderstood }) => isUnderstood && OPENS.test(plain) && !NOT_OPEN.test(plain));
}

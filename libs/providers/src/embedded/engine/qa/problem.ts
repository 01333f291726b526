import { nearSentences, PROBLEM_NEARNESS } from './paraphrase.ts';
import { NO_PROBLEMS, PROBLEMS } from './problem-exemplars.ts';
import { PROBLEM_STATED } from './resolution-cues.ts';
import type { Said } from './said-sentences.ts';

/** Who is called about a debt has a problem as well, but not one that the call is to settle. */
const ABOUT_PAYING = /\b(?:pay\w*|money|debt|loan|owe\w*|afford|lost my job|short)\b/i;

/** The sentence in which the other side tells a problem, in words that the engine knows or in words near to some. */
export async function statedProblem(sentences: readonly Said[]): Promise<{ said: Said; isKnown: boolean } | null> {
  const others = sentences.filter(({ isHeld }) => !isHeld);
  const known = others.find(({ plain }) => PROBLEM_STATED.test(plain));
  if (known) return { said: known, isKnown: true };
  const told = others.filter(({ plain }) => !ABOUT_PAYING.test(plain));
  const [near] = await nearSentences(told, { own: PROBLEMS, others: NO_PROBLEMS }, () => false, PROBLEM_NEARNESS);
  return near ? { said: near.said, isKnown: false } : null;
}

import type { HeadingFamily } from './line-kind.ts';

const A_PLUS =
  /\b(?:nice to have|(?:a|an) (?:\w+ )?(?:plus|bonus|advantage|asset)|advantageous|desirable|desired|preferred|preferably|ideally|(?:particularly |also |especially )?welcome|great if|helpful|beneficial|useful|not (?:essential|required|necessary)|(?:would|could) (?:also )?(?:help|be (?:good|great|nice|handy))|optional)\b/i;
const A_MUST = /\b(?:must|mandatory|required|essential|necessary|minimum)\b/i;
const NOT_A_MUST = /\bnot (?:essential|required|mandatory|necessary|a must)\b/i;

/** False when the line or the heading above it calls the thing a plus. The line speaks louder than the heading. */
export function isRequired(text: string, heading: HeadingFamily | null): boolean {
  if (NOT_A_MUST.test(text)) return false;
  if (A_MUST.test(text)) return true;
  return !A_PLUS.test(text) && heading !== 'preferred';
}

/** "Some Polish would help you" asks for something, even where it looks like an offer. */
export function soundsLikeAPlus(text: string): boolean {
  return NOT_A_MUST.test(text) || (A_PLUS.test(text) && !A_MUST.test(text));
}

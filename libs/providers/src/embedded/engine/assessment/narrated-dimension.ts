import type { VerifiedScores } from '#libs/prompts';
import { MASTERED_FROM } from './skill-boundary.ts';

export type NarratedDimension = VerifiedScores['dimensions'][number];

/** The dimensions by what can be said about them; heavier ones first, then by score, then by name. */
export interface Standing {
  strong: NarratedDimension[];
  middling: NarratedDimension[];
  weak: NarratedDimension[];
  notAssessed: NarratedDimension[];
}

/** From here on a dimension is a strength; below the other mark it is a weakness. */
export const STRONG_FROM = MASTERED_FROM.standard;
export const WEAK_BELOW = MASTERED_FROM.warmup;

export function standingOf(dimensions: readonly NarratedDimension[]): Standing {
  const standing: Standing = { strong: [], middling: [], weak: [], notAssessed: [] };
  for (const dimension of dimensions) standing[placeOf(dimension)].push(dimension);
  const byWeight = (a: NarratedDimension, b: NarratedDimension): number =>
    b.weight - a.weight || (b.score ?? 0) - (a.score ?? 0) || (a.dimension < b.dimension ? -1 : 1);
  standing.strong.sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || byWeight(a, b));
  standing.weak.sort((a, b) => (a.score ?? 0) - (b.score ?? 0) || byWeight(a, b));
  standing.middling.sort(byWeight);
  standing.notAssessed.sort(byWeight);
  return standing;
}

function placeOf({ score }: NarratedDimension): keyof Standing {
  if (score === null) return 'notAssessed';
  if (score >= STRONG_FROM) return 'strong';
  return score < WEAK_BELOW ? 'weak' : 'middling';
}

const LONGEST_QUOTE_CHARACTERS = 240;

/** The first quote, in quotation marks and cut at a word when it is long; null when there is none. */
export function firstQuote({ quotes }: NarratedDimension): string | null {
  const quote = quotes[0]?.text.replace(/\s+/g, ' ').trim();
  if (!quote) return null;
  if (quote.length <= LONGEST_QUOTE_CHARACTERS) return `"${quote}"`;
  const cut = quote.slice(0, LONGEST_QUOTE_CHARACTERS);
  return `"${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_QUOTE_CHARACTERS / 2)).replace(/[\uD800-\uDBFF]$/, '')} …"`;
}

export function namesOf(dimensions: readonly NarratedDimension[]): string[] {
  return dimensions.map(({ dimension }) => dimension);
}

/** Below this confidence a score should be checked in a conversation before anyone leans on it. */
const UNSURE_CONFIDENCE = 0.5;

export function isUnsure({ score, confidence }: NarratedDimension): boolean {
  return score !== null && confidence < UNSURE_CONFIDENCE;
}

import type { LocatedQuote } from '#libs/kernel';
import { missingParts, partsInWords, type PassState } from './pass.js';

/** What the newest assessment says about one dimension. */
export interface MatchDimension {
  dimension: string;
  score: number | null;
  /** The first of the words it rests on; null without evidence. */
  quote: LocatedQuote | null;
}

/** A dimension that speaks for a candidate, with the words it rests on. */
export interface MatchReason {
  dimension: string;
  score: number;
  quote: LocatedQuote;
}

/** What is known of one candidate when they are ranked. */
export interface MatchMaterial {
  /** Null when the assessment that the score came from is not there any more. */
  assessmentId: string | null;
  dimensions: readonly MatchDimension[];
  passes: readonly Pick<PassState, 'pass' | 'status'>[];
}

const STRONG = 62;
const WEAK = 45;
const LISTED = 3;

const about = (text: string): string => (text.length > 160 ? `${text.slice(0, 157).trimEnd()}…` : text);

/** Up to three reasons, best first. */
export function matchReasons(dimensions: readonly MatchDimension[]): MatchReason[] {
  return dimensions
    .flatMap(({ dimension, score, quote }) =>
      score !== null && score >= STRONG && quote !== null ? [{ dimension, score, quote }] : [],
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, LISTED);
}

/** @param words null once they were erased. */
export function reasonInWords(
  { dimension, score }: { dimension: string; score: number },
  words: string | null,
): string {
  return `${dimension} (${Math.round(score)})${words === null ? '' : `: “${about(words)}”`}`;
}

/** What a person should look at before deciding: thin dimensions, those without evidence, then parts that are missing. */
export function matchConcerns({ assessmentId, dimensions, passes }: MatchMaterial): string[] {
  if (assessmentId === null) return ['The assessment is not there any more: nothing shows what the score rests on'];
  const thin = dimensions
    .flatMap(({ dimension, score }) => (score !== null && score < WEAK ? [{ dimension, score }] : []))
    .sort((a, b) => a.score - b.score)
    .map(({ dimension, score }) => `${dimension}: little evidence of strength (${Math.round(score)})`);
  const unknown = dimensions
    .filter(({ score }) => score === null)
    .map(({ dimension }) => `${dimension}: insufficient evidence, not assessed`);
  const missing = missingParts(passes);
  const partial = missing.length === 0 ? [] : [`Incomplete assessment: ${partsInWords(missing)} not there`];
  return [...thin, ...unknown, ...partial];
}

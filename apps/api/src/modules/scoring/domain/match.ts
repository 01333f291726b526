/** What the newest assessment says about one dimension. */
export interface MatchDimension {
  dimension: string;
  score: number | null;
  quote: string | null;
}

const STRONG = 62;
const WEAK = 45;
const LISTED = 3;

const about = (text: string): string => (text.length > 160 ? `${text.slice(0, 157).trimEnd()}…` : text);

/** Up to three reasons, best first, each with the words it rests on. */
export function matchReasons(dimensions: readonly MatchDimension[]): string[] {
  return dimensions
    .flatMap(({ dimension, score, quote }) =>
      score !== null && score >= STRONG && quote !== null ? [{ dimension, score, quote }] : [],
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, LISTED)
    .map(({ dimension, score, quote }) => `${dimension} (${Math.round(score)}): “${about(quote)}”`);
}

/** What a person should look at before deciding: thin dimensions first, then those without evidence. */
export function matchConcerns(dimensions: readonly MatchDimension[]): string[] {
  const thin = dimensions
    .flatMap(({ dimension, score }) => (score !== null && score < WEAK ? [{ dimension, score }] : []))
    .sort((a, b) => a.score - b.score)
    .map(({ dimension, score }) => `${dimension}: little evidence of strength (${Math.round(score)})`);
  const unknown = dimensions
    .filter(({ score }) => score === null)
    .map(({ dimension }) => `${dimension}: insufficient evidence, not assessed`);
  return [...thin, ...unknown];
}

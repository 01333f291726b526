import type { FieldError } from '#libs/kernel';

/** What a reviewer says about one dimension. Without a score there is a reason. */
export interface GivenScore {
  dimension: string;
  /** 0 to 100; null when the answers do not allow one. */
  score: number | null;
  /** Why there is no score. */
  reason: string | null;
  note: string | null;
  /** Places in the candidate's messages as the review shows them, `end` exclusive. */
  quotes: readonly { messageId: string; start: number; end: number }[];
}

/**
 * What is wrong with the scores, by the name of the field on the wire.
 *
 * @param dimensions names in the rubric
 * @param answers the candidate's messages as they are shown
 */
export function scoreProblems(
  scores: readonly GivenScore[],
  dimensions: readonly string[],
  answers: ReadonlyMap<string, string>,
): FieldError[] {
  const seen = new Set<string>();
  return scores.flatMap(({ dimension, score, reason, quotes }, index) => {
    const at = `scores[${index}]`;
    const problems: FieldError[] = [];
    if (!dimensions.includes(dimension)) problems.push({ field: `${at}.dimension`, message: 'is not in the rubric' });
    if (seen.has(dimension)) problems.push({ field: `${at}.dimension`, message: 'is there already' });
    seen.add(dimension);
    if (score === null && reason === null) {
      problems.push({ field: `${at}.reason`, message: 'is needed when there is no score' });
    }
    for (const [place, { messageId, start, end }] of quotes.entries()) {
      const said = answers.get(messageId)?.slice(start, end).trim() ?? '';
      const fits = start < end && end <= (answers.get(messageId)?.length ?? 0) && said !== '';
      if (!fits)
        problems.push({ field: `${at}.quotes[${place}]`, message: "must be in one of the candidate's answers" });
    }
    return problems;
  });
}

/** Dimensions about which nothing has been said yet. */
export function missingDimensions(scores: readonly { dimension: string }[], dimensions: readonly string[]): string[] {
  return dimensions.filter((name) => scores.every(({ dimension }) => dimension !== name));
}

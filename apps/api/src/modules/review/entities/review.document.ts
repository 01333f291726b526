import type { GivenScore } from '../domain/review-scores.js';

/** One dimension of a second opinion, as it is kept and as it travels. */
export interface ReviewScoreDocument {
  dimension: string;
  score: number | null;
  reason: string | null;
  note: string | null;
  quotes: ReviewQuoteDocument[];
}

/** Words of the candidate at their place in the text as the review showed it, with names hidden. */
export interface ReviewQuoteDocument {
  message_id: string;
  start: number;
  end: number;
  text: string;
}

/** @param answers the candidate's messages as the review shows them */
export function toScoreDocuments(
  scores: readonly GivenScore[],
  answers: ReadonlyMap<string, string>,
): ReviewScoreDocument[] {
  return scores.map(({ quotes, ...score }) => ({
    ...score,
    quotes: quotes.map(({ messageId, start, end }) => ({
      message_id: messageId,
      start,
      end,
      text: answers.get(messageId)?.slice(start, end) ?? '',
    })),
  }));
}

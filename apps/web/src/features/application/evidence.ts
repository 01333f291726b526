import type { AssessmentDimensionResponse, RubricDimension } from '#libs/api-client';
import type { TextMark } from '../../kit/marked-text.js';

/** One quote of one criterion, under a name that the transcript and the list share. */
export interface Evidence {
  id: string;
  dimension: string;
  messageId: string;
  text: string;
  start: number;
  end: number;
}

/** Every quote that a score rests on, in the order of the list. */
export function allEvidence(dimensions: readonly AssessmentDimensionResponse[]): Evidence[] {
  return dimensions.flatMap(({ dimension, cited_quotes: quotes }, at) =>
    quotes.map(({ message_id: messageId, ...quote }, index) => ({
      ...quote,
      id: `${at}.${index}`,
      dimension,
      messageId,
    })),
  );
}

export function marksIn(messageId: string, evidence: readonly Evidence[]): TextMark[] {
  return evidence.filter((one) => one.messageId === messageId);
}

/** The one after the chosen one; after the last comes the first. */
export function nextEvidence(evidence: readonly Evidence[], chosen: string | null): string | null {
  const at = evidence.findIndex(({ id }) => id === chosen);
  return evidence[(at + 1) % evidence.length]?.id ?? null;
}

/** What the rubric says an answer of this height is like: the nearest anchor that is not above it. */
export function anchorFor(score: number | null, dimension: RubricDimension | undefined): string | null {
  const anchors = [...(dimension?.anchors ?? [])].sort((a, b) => a.level - b.level);
  if (score === null || anchors.length === 0) return null;
  return (anchors.findLast(({ level }) => level <= score) ?? anchors[0])?.description ?? null;
}

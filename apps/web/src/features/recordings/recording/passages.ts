import type { EvaluationResponse, DiarizedSegmentResponse } from '#libs/api-client';
import type { TextMark } from '../../../kit/marked-text.js';

/** QaTranscriptResponse of the transcript that something on the left rests on, under a name that both sides share. */
export interface Passage {
  id: string;
  segment: number;
  start: number;
  end: number;
  text: string;
  at_ms: number | null;
  /** Which check or violation it belongs to. */
  of: string;
}

/** Every passage, in the order of the list; of what is unsure, the words that the engine names. */
export function passagesOf(
  { category_scores: scores, violations }: EvaluationResponse,
  segments: readonly DiarizedSegmentResponse[],
): Passage[] {
  return [
    ...scores.flatMap(({ criterion_key: of, quotes, feedback, state }) => {
      const found = quotes.length === 0 && state === 'unsure' ? namedIn(feedback, segments) : quotes;
      return found.map((quote, at) => ({ ...quote, id: `${of}.${at}`, of }));
    }),
    ...violations.flatMap(({ id, quote }) => (quote === null ? [] : [{ ...quote, id, of: id }])),
  ];
}

/** What stands between quotation marks and can be found in the transcript. */
function namedIn(words: string, segments: readonly DiarizedSegmentResponse[]): Omit<Passage, 'id' | 'of'>[] {
  return [...words.matchAll(/“([^”]+)”/g)].flatMap(([, text = '']) => {
    const segment = segments.find((one) => one.text.includes(text));
    if (!segment) return [];
    const start = segment.text.indexOf(text);
    return [{ segment: segment.index, start, end: start + text.length, text, at_ms: segment.start_ms }];
  });
}

export function marksBySegment(passages: readonly Passage[]): ReadonlyMap<number, TextMark[]> {
  const marks = new Map<number, TextMark[]>();
  for (const { segment, id, start, end } of passages) {
    marks.set(segment, [...(marks.get(segment) ?? []), { id, start, end }]);
  }
  return marks;
}

/** The one after the chosen one; after the last comes the first. */
export function nextPassage(passages: readonly Passage[], chosen: string | null): Passage | null {
  const at = passages.findIndex(({ id }) => id === chosen);
  return passages[(at + 1) % passages.length] ?? null;
}

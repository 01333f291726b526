import { cleanAnswer } from './answer-text.js';

/** What was heard between two silences, with its times in the recording. */
export interface HeardSegment {
  startMs: number;
  endMs: number;
  text: string;
  /** Only words that are `good` can be relied on. */
  band: 'good' | 'check' | 'poor';
}

/** A piece of an answer's text, in UTF-16 units; `end` does not belong to it. */
export interface TextSpan {
  start: number;
  end: number;
}

/** What was heard as one text, and which pieces of it were not heard well enough to rely on. */
export function heardText(segments: readonly HeardSegment[]): { text: string; lowConfidence: TextSpan[] } {
  let text = '';
  const lowConfidence: TextSpan[] = [];
  for (const { text: heard, band } of segments) {
    const words = cleanAnswer(heard);
    if (words === '') continue;
    if (text !== '') text += ' ';
    if (band !== 'good') lowConfidence.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, lowConfidence };
}

/** How somebody spoke, apart from what they said. */
export interface Hesitation {
  /** From the beginning of the recording to the first word. */
  firstWordMs: number;
  /** Silences between words, in order; shorter ones belong to speaking. */
  pausesMs: number[];
}

/** Breathing and looking for a word take less. */
const SHORTEST_PAUSE_MS = 1_000;

export function hesitationIn(segments: readonly HeardSegment[]): Hesitation {
  const pausesMs = segments
    .map(({ startMs }, index) => startMs - (segments[index - 1]?.endMs ?? startMs))
    .filter((pauseMs) => pauseMs >= SHORTEST_PAUSE_MS);
  return { firstWordMs: segments[0]?.startMs ?? 0, pausesMs };
}

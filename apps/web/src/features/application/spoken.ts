import type { InterviewMessageResponse } from '#libs/api-client';

/** A moment before the words, so that they are not cut off. */
const LEAD_SECONDS = 0.5;

/**
 * When a character of a spoken answer is heard, in seconds: as far into its segment as it is into the segment's words.
 * The beginning where the words were corrected, so that they cannot be found.
 */
export function spokenAt({ content_text: text, segments }: InterviewMessageResponse, character: number): number {
  let cursor = 0;
  let found = 0;
  for (const { text: words, start_ms: from, end_ms: to } of segments) {
    const at = text.indexOf(words, cursor);
    if (at === -1 || at > character) continue;
    cursor = at + words.length;
    const share = Math.min(1, (character - at) / Math.max(1, words.length));
    found = from + share * (to - from);
  }
  return Math.max(0, found / 1_000 - LEAD_SECONDS);
}

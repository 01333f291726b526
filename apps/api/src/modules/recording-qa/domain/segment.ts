import type { Span, Statement } from '#libs/kernel';

/** Who somebody is in a conversation. An agent or interviewer speaks for the organisation and is held to its policy. */
export const SPEAKER_ROLES = ['agent', 'customer', 'interviewer', 'candidate', 'unknown'] as const;
export type SpeakerRole = (typeof SPEAKER_ROLES)[number];

/** How far the words can be trusted. Only `good` words may be evidence; a transcript that came as text is `good`. */
export const CONFIDENCE_BANDS = ['good', 'check', 'poor'] as const;
export type ConfidenceBand = (typeof CONFIDENCE_BANDS)[number];

/** What one voice said without a break. */
export interface Segment {
  /** Place in the transcript, from 0 and without gaps: quotes name it. */
  index: number;
  speaker: SpeakerRole;
  /** From the beginning of the recording; null where a transcript came without times. */
  startMs: number | null;
  endMs: number | null;
  text: string;
  band: ConfidenceBand;
}

/** Whether the policy is about what this person says. */
export function isHeldToPolicy(speaker: SpeakerRole): boolean {
  return speaker === 'agent' || speaker === 'interviewer';
}

/**
 * What each segment can be quoted for, by its index as text. Words that were not understood well are no evidence, nor
 * are those that `spokenToTheAssessor` finds.
 */
export function statementsOf(
  segments: readonly Segment[],
  spokenToTheAssessor: (text: string) => readonly Span[],
): Map<number, Statement> {
  return new Map(
    segments.map(({ index, text, band }) => [
      index,
      {
        id: String(index),
        text,
        unreliable: band === 'good' ? spokenToTheAssessor(text) : [{ start: 0, end: text.length }],
      },
    ]),
  );
}

/** Share of the words by those held to the policy that have to be understood before something counts as not said. */
const UNDERSTOOD_SHARE = 0.8;

/** Why "this was never said" cannot be told from the transcript; null where it can. */
export function whyAbsenceIsUnsure(segments: readonly Segment[]): string | null {
  const held = segments.filter(({ speaker }) => isHeldToPolicy(speaker));
  if (held.length === 0) return 'Nobody in the transcript is known to speak for the organisation.';
  const understood = wordsIn(held.filter(({ band }) => band === 'good'));
  if (understood < UNDERSTOOD_SHARE * wordsIn(held)) return 'Too much of what was said was not understood well.';
  const unknown = wordsIn(segments.filter(({ speaker }) => speaker === 'unknown'));
  if (unknown > wordsIn(held) * (1 - UNDERSTOOD_SHARE))
    return 'For too much of what was said it is not known who said it.';
  return null;
}

function wordsIn(segments: readonly Segment[]): number {
  return segments.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}

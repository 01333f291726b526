/** Most characters that are spoken at once. */
export const LONGEST_SPOKEN_TEXT = 4_096;

/** Text as a recording. */
export interface SpokenText {
  bytes: Buffer;
  /** `audio/wav`, `audio/mpeg`. */
  contentType: string;
  durationMs: number;
  /** Who spoke; the same text in the same voice sounds the same. */
  voice: string;
  engine: string;
}

/**
 * Speaks a text.
 *
 * @throws DomainError `speech.unavailable` (503), `speech.timed_out` (504) or `speech.failed` (502); `invalid` (422) with
 * the field `text` for an empty text, one over {@link LONGEST_SPOKEN_TEXT} characters, or `voice` for one it has not got.
 */
export abstract class Synthesizer {
  /** `embedded`, `azure-openai`. */
  abstract readonly engine: string;
  abstract readonly statement: string;
  /** The first is the one that speaks when none is named. */
  abstract readonly voices: readonly [string, ...string[]];
  abstract synthesize(
    text: string,
    options?: { voice?: string; timeoutMs?: number; signal?: AbortSignal },
  ): Promise<SpokenText>;
}

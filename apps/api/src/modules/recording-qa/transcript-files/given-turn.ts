/** What one person said without a break, as a ready transcript has it. */
export interface GivenTurn {
  /** As the file calls them; null where it does not say. */
  speaker: string | null;
  /** From the beginning of the recording; null where the file has no times. */
  startMs: number | null;
  endMs: number | null;
  text: string;
}

/** A line of a transcript, with what it says about time and speaker taken out of its text. */
export type RawTurn = { text: string } & Partial<GivenTurn>;

/** A longer conversation is cut up before it comes in. */
export const MOST_TURNS = 5_000;
export const LONGEST_TURN = 10_000;
const LONGEST_NAME = 80;

/** `1:02:03.5`, `02:03,500` or `2:03`. */
const CLOCK = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?$/;

/** Milliseconds from the beginning; null when it is no such time. */
export function readClock(text: string): number | null {
  const found = CLOCK.exec(text.trim());
  if (!found) return null;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = found;
  return (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000 + Number(fraction.padEnd(3, '0'));
}

/** `Agent: Good morning.`; a name has at most four words, so that a sentence with a colon stays a sentence. */
const NAMED =
  /^(?:>>\s*)?([\p{L}\p{N}][\p{L}\p{M}\p{N}_.'’()#-]*(?:\s[\p{L}\p{N}(][\p{L}\p{M}\p{N}_.'’()#-]*){0,3})\s*:\s+(\S[\s\S]*)$/u;

/** Takes the name off the beginning of a line, when there is one. */
export function namedLine(line: string): { speaker: string | null; text: string } {
  const found = NAMED.exec(line);
  const [, speaker = '', text = ''] = found ?? [];
  return found && speaker.length <= LONGEST_NAME
    ? { speaker, text: text.trim() }
    : { speaker: null, text: line.trim() };
}

/** Turns as they are kept: blanks folded, empty ones gone, and one speaker's lines that belong together in one turn. */
export function tidyTurns(turns: readonly RawTurn[]): GivenTurn[] {
  return turns.flatMap(({ speaker = null, startMs = null, endMs = null, text }) => {
    const words = text.replaceAll('\0', ' ').replace(/\s+/gu, ' ').trim();
    const name = speaker?.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME);
    return words === ''
      ? []
      : [{ speaker: name === undefined || name === '' ? null : name, startMs, endMs, text: words }];
  });
}

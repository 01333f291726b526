import { namedLine, readClock, type RawTurn } from './given-turn.js';

/** `[00:01:02]`, `(1:02)` or `00:01:02 -` in front of a line. */
const STAMP = /^[[(]?((?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?)[\])]?\s*(?:-\s+)?/;

/**
 * A transcript as plain text: a line per turn with the name in front of a colon, with or without a time. A line without
 * a name goes on where the one before stopped.
 */
export function readLines(content: string): RawTurn[] {
  const turns: (RawTurn & { speaker: string | null; startMs: number | null })[] = [];
  for (const line of content.split('\n')) {
    const stamp = STAMP.exec(line.trim());
    const startMs = readClock(stamp?.[1] ?? '');
    const { speaker, text } = namedLine(line.trim().slice(startMs === null ? 0 : (stamp?.[0].length ?? 0)));
    const before = turns.at(-1);
    if (speaker === null && startMs === null && before) before.text += ` ${text}`;
    else turns.push({ speaker: speaker ?? before?.speaker ?? null, startMs, text });
  }
  return turns.map((turn, index) => ({ ...turn, endMs: turns[index + 1]?.startMs ?? turn.startMs }));
}

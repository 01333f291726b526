import { LONGEST_TURN, MOST_TURNS, tidyTurns, type GivenTurn, type RawTurn } from './given-turn.js';
import { readCues } from './read-cues.js';
import { readJsonTurns } from './json-turns.mapper.js';
import { readLines } from './read-lines.js';

/** A ready transcript as it was read, or why it was not: a stable word for programs, a sentence for people. */
export type ReadTranscript = { kind: 'read'; turns: GivenTurn[] } | { kind: 'refused'; code: string; detail: string };

const UTF16_MARK = '\ufeff';

/**
 * Reads a transcript that somebody else made: plain text with names, WebVTT, SRT or turns as JSON. What it is, is seen in
 * its content; its name does not count. A transcript in which nobody says anything is read, and empty.
 */
export function readTranscript(bytes: Buffer): ReadTranscript {
  const content = textOf(bytes);
  if (content === null) return refused('not_text', 'This file is not a text in UTF-8 or UTF-16.');
  const raw = rawTurns(content);
  if (raw === null) return refused('not_turns', 'This JSON file has no list of turns with `speaker` and `text`.');
  const turns = tidyTurns(raw);
  if (turns.length > MOST_TURNS) {
    return refused('too_many_turns', `A transcript has at most ${MOST_TURNS} turns; this one has ${turns.length}.`);
  }
  if (turns.some(({ text }) => text.length > LONGEST_TURN)) {
    return refused('turn_too_long', `A turn has at most ${LONGEST_TURN} characters. Is there a name before each turn?`);
  }
  return { kind: 'read', turns: inOrder(turns) };
}

function rawTurns(content: string): RawTurn[] | null {
  if (/^\s*[[{]\s*["{[\]}]/.test(content)) return readJsonTurns(content);
  return /^WEBVTT/.test(content) || /^\s*\S+\s+-->\s+\S+/m.test(content) ? readCues(content) : readLines(content);
}

/** By time where every turn has one: recorders write two voices into two halves of a file. */
function inOrder(turns: GivenTurn[]): GivenTurn[] {
  if (turns.some(({ startMs }) => startMs === null)) return turns;
  return turns.toSorted((one, other) => (one.startMs ?? 0) - (other.startMs ?? 0));
}

function textOf(bytes: Buffer): string | null {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    const content = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
    const text = content.startsWith(UTF16_MARK) ? content.slice(1) : content;
    return text.includes('\0') ? null : text.replace(/\r\n?/g, '\n');
  } catch {
    return null;
  }
}

const refused = (code: string, detail: string): ReadTranscript => ({ kind: 'refused', code, detail });

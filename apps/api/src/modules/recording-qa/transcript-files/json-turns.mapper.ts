import { z } from 'zod';
import type { RawTurn } from './given-turn.js';

const time = z.number().min(0).max(86_400_000).nullish();

/** As other programs write it: the words under one of three names, times in milliseconds or in seconds. */
const turn = z.object({
  speaker: z.union([z.string(), z.number()]).nullish(),
  role: z.string().nullish(),
  text: z.string().optional(),
  content: z.string().optional(),
  start_ms: time,
  end_ms: time,
  start: time,
  end: time,
});

const file = z.union([z.array(turn), z.object({ turns: z.array(turn) }), z.object({ segments: z.array(turn) })]);

/** Turns as JSON: a list, or an object with a list called `turns` or `segments`. Null when it is neither. */
export function readJsonTurns(content: string): RawTurn[] | null {
  const read = file.safeParse(jsonOrNull(content));
  if (!read.success) return null;
  const turns = Array.isArray(read.data) ? read.data : 'turns' in read.data ? read.data.turns : read.data.segments;
  return turns.map((one) => ({
    speaker: String(one.speaker ?? one.role ?? '') || null,
    startMs: milliseconds(one.start_ms, one.start),
    endMs: milliseconds(one.end_ms, one.end),
    text: one.text ?? one.content ?? '',
  }));
}

function milliseconds(ms: number | null | undefined, seconds: number | null | undefined): number | null {
  if (typeof ms === 'number') return Math.round(ms);
  return typeof seconds === 'number' ? Math.round(seconds * 1_000) : null;
}

function jsonOrNull(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

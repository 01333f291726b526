import type { KeepReviewRequest, ReviewAnchor, ReviewCriterion, ReviewScore } from '#libs/api-client';
import type { Quote } from './quotes.js';

/** What the reviewer has entered about one criterion. */
export interface Given {
  points: number | null;
  isInsufficient: boolean;
  reason: string;
  note: string;
  /** What it rests on. */
  quotes: readonly Quote[];
}

/** By the name of the criterion. */
export type GivenScores = Readonly<Record<string, Given>>;

const NOTHING: Given = { points: null, isInsufficient: false, reason: '', note: '', quotes: [] };
const SHORTEST_REASON = 3;

export function givenFrom(criteria: readonly ReviewCriterion[], kept: readonly ReviewScore[]): GivenScores {
  return Object.fromEntries(
    criteria.map(({ name }): [string, Given] => {
      const score = kept.find(({ dimension }) => dimension === name);
      if (!score) return [name, NOTHING];
      const { score: points, reason, note, quotes } = score;
      return [name, { points, isInsufficient: points === null, reason: reason ?? '', note: note ?? '', quotes }];
    }),
  );
}

export const isGiven = ({ points, isInsufficient, reason }: Given): boolean =>
  isInsufficient ? reason.trim().length >= SHORTEST_REASON : points !== null;

export function toWire(given: GivenScores): KeepReviewRequest {
  const scores = Object.entries(given)
    .filter(([, one]) => isGiven(one))
    .map(([dimension, { points, isInsufficient, reason, note, quotes }]) => ({
      dimension,
      score: isInsufficient ? null : points,
      ...(isInsufficient && { reason: reason.trim() }),
      ...(note.trim() !== '' && { note: note.trim() }),
      quotes: quotes.map(({ message_id, start, end }) => ({ message_id, start, end })),
    }));
  return { scores };
}

/** A stretch of the scale. `points` is what choosing it means, until it is set finer. */
export interface Level {
  from: number;
  points: number;
  words: string;
}

/** The bands that agreement is counted by, for criteria that say nothing about levels. */
const BANDS = [
  { from: 0, points: 30, name: 'weak' },
  { from: 45, points: 58, name: 'solid' },
  { from: 70.5, points: 85, name: 'strong' },
] as const;

export function levelsOf(
  anchors: readonly ReviewAnchor[],
  nameOf: (band: (typeof BANDS)[number]['name']) => string,
): Level[] {
  return anchors.length > 0
    ? anchors.map(({ level, description }) => ({ from: level, points: level, words: description }))
    : BANDS.map(({ name, ...band }) => ({ ...band, words: nameOf(name) }));
}

/** The level that these points stand on: the nearest that does not begin above them. */
export function levelAt(points: number, levels: readonly Level[]): Level | null {
  return levels.findLast(({ from }) => from <= points) ?? levels[0] ?? null;
}

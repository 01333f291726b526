import { mean, type VoicePrint } from './acoustic-voices.ts';

/** Shorter than that nobody's voice can be told. */
const TELLING_SECONDS = 0.8;
const MOST_ROUNDS = 20;
/**
 * Two groups are two people when both their pitch and their colour are far enough apart. Measured on Flite's voices,
 * alone and in pairs: alone at most 0.07 and 1.7, in pairs at least 0.12 and 2.1. People whose voices are alike are
 * taken for one, which is the lesser mistake.
 */
const PITCH_APART = 0.1;
const COLOUR_APART = 1.9;

/**
 * Sorts what was said into two voices, 0 and 1, by sound alone: a guess. Null when it sounds like one person, or too
 * little was said to tell.
 */
export function twoVoices(prints: readonly VoicePrint[]): number[] | null {
  const points = comparable(prints);
  const telling = points.filter((_, index) => (prints[index]?.seconds ?? 0) >= TELLING_SECONDS);
  if (telling.length < 4) return null;
  let centres = farthestPair(telling);
  let groups: number[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const sorted = telling.map((point) => nearest(point, centres));
    if (sorted.every((group, index) => group === groups[index])) break;
    groups = sorted;
    centres = centres.map((centre, group) => centreOf(telling.filter((_, index) => groups[index] === group)) ?? centre);
  }
  const tellingPrints = prints.filter(({ seconds }) => seconds >= TELLING_SECONDS);
  return areApart(tellingPrints, groups) ? points.map((point) => nearest(point, centres)) : null;
}

function areApart(prints: readonly VoicePrint[], groups: readonly number[]): boolean {
  const voices = [0, 1].map((group) => prints.filter((_, index) => groups[index] === group));
  if (voices.some((voice) => voice.every(({ pitch }) => pitch === null))) return false;
  const [pitch = 0, otherPitch = 0] = voices.map((voice) => mean(voice.flatMap((print) => print.pitch ?? [])));
  const [colour = [], otherColour = []] = voices.map((voice) => centreOf(voice.map((print) => print.colour)));
  const within = mean(prints.map((print, index) => distance(print.colour, groups[index] === 0 ? colour : otherColour)));
  return Math.abs(pitch - otherPitch) > PITCH_APART && distance(colour, otherColour) > COLOUR_APART * within;
}

/** Colour as a whole weighs as much as pitch alone. */
function comparable(prints: readonly VoicePrint[]): number[][] {
  const pitches = prints.flatMap(({ pitch }) => (pitch === null ? [] : [pitch]));
  const middle = mean(pitches);
  const colours = standardised(prints.map(({ colour }) => colour));
  const heights = standardised(prints.map(({ pitch }) => [pitch ?? middle]));
  return colours.map((colour, index) => [
    ...colour.map((value) => value / Math.sqrt(colour.length)),
    heights[index]?.[0] ?? 0,
  ]);
}

function standardised(rows: readonly number[][]): number[][] {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, index) => rows.map((row) => row[index] ?? 0));
  const middles = columns.map(mean);
  const spreads = columns.map((column, index) =>
    Math.sqrt(mean(column.map((value) => (value - (middles[index] ?? 0)) ** 2)) + 1e-9),
  );
  return rows.map((row) => row.map((value, index) => (value - (middles[index] ?? 0)) / (spreads[index] ?? 1)));
}

function farthestPair(points: readonly number[][]): number[][] {
  let pair: number[][] = [];
  let farthest = -1;
  for (const [index, one] of points.entries()) {
    for (const other of points.slice(index + 1)) {
      const apart = distance(one, other);
      if (apart > farthest) [farthest, pair] = [apart, [one, other]];
    }
  }
  return pair;
}

function nearest(point: readonly number[], [first = [], second = []]: readonly number[][]): number {
  return distance(point, first) <= distance(point, second) ? 0 : 1;
}

function centreOf(points: readonly number[][]): number[] | undefined {
  return points[0]?.map((_, index) => mean(points.map((point) => point[index] ?? 0)));
}

function distance(one: readonly number[], other: readonly number[]): number {
  return Math.sqrt(one.reduce((sum, value, index) => sum + (value - (other[index] ?? 0)) ** 2, 0));
}

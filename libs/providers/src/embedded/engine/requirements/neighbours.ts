import { clamp, dot, embed, type Vector } from '../language.ts';
import { EXEMPLARS, HEADING_EXEMPLARS } from './exemplars.ts';
import { familyByWords } from './cues.ts';
import { LINE_KINDS, noScores, type HeadingFamily, type KindScores } from './line-kind.ts';

/** How much the nearest labelled lines count against word cues and headings: the study found about 6. */
const NEIGHBOUR_WEIGHT = 6;
/** Best, second and third neighbour of a kind. */
const NEIGHBOUR_SHARES = [0.5, 0.3, 0.2] as const;

const HEADING_NAMED_OUTRIGHT = 0.5;
const LOWEST_HEADING_LIKENESS = 0.42;
const SURE_HEADING_LIKENESS = 0.75;
const SMALLEST_HEADING_LEAD = 0.03;
const FAMILIES: readonly HeadingFamily[] = ['duties', 'profile', 'preferred', 'noise'];

interface LabelledVectors {
  kinds: Record<(typeof LINE_KINDS)[number], Vector[]>;
  families: Record<HeadingFamily, Vector[]>;
}

let memory: Promise<LabelledVectors> | undefined;

function remembered(): Promise<LabelledVectors> {
  memory ??= readMemory();
  return memory;
}

async function readMemory(): Promise<LabelledVectors> {
  const kinds: Partial<LabelledVectors['kinds']> = {};
  const families: Partial<LabelledVectors['families']> = {};
  for (const kind of LINE_KINDS) kinds[kind] = await embed(EXEMPLARS[kind]);
  for (const family of FAMILIES) families[family] = await embed(HEADING_EXEMPLARS[family]);
  return { kinds, families } as LabelledVectors;
}

/** For each text, how near it is to the labelled lines of every kind. */
export async function neighbourScores(texts: readonly string[]): Promise<KindScores[]> {
  const { kinds } = await remembered();
  const vectors = await embed(texts);
  return vectors.map((vector) => {
    const scores = noScores();
    for (const kind of LINE_KINDS) {
      const nearest = kinds[kind].map((known) => dot(known, vector)).sort((a, b) => b - a);
      scores[kind] =
        NEIGHBOUR_WEIGHT * NEIGHBOUR_SHARES.reduce((sum, share, rank) => sum + share * (nearest[rank] ?? 0), 0);
    }
    return scores;
  });
}

export interface HeadingReading {
  /** Null when the wording says nothing clear. */
  family: HeadingFamily | null;
  /** 0 to 1: how far its family can be relied on. */
  strength: number;
  /** Cosine with the nearest known heading, half a point more when its words name a family outright. */
  likeness: number;
}

/** Cosine of each text with the labelled line nearest to it, of whatever kind. */
export async function nearestStatements(texts: readonly string[]): Promise<number[]> {
  const { kinds } = await remembered();
  const vectors = await embed(texts);
  return vectors.map((vector) =>
    Math.max(...LINE_KINDS.flatMap((kind) => kinds[kind].map((known) => dot(known, vector)))),
  );
}

/** What each heading announces. */
export async function readHeadings(headings: readonly string[]): Promise<HeadingReading[]> {
  const { families } = await remembered();
  const vectors = await embed(headings);
  return headings.map((heading, index) => {
    const vector = vectors[index];
    const named = familyByWords(heading);
    const likeness = FAMILIES.map((family) => ({
      family,
      value:
        Math.max(...families[family].map((known) => (vector ? dot(known, vector) : 0))) +
        (family === named ? HEADING_NAMED_OUTRIGHT : 0),
    })).sort((a, b) => b.value - a.value);
    const [best, second] = likeness;
    if (!best || !second) return { family: null, strength: 0, likeness: 0 };
    const clear = best.value > LOWEST_HEADING_LIKENESS && best.value - second.value > SMALLEST_HEADING_LEAD;
    if (!clear) return { family: null, strength: 0, likeness: best.value };
    const strength = clamp(
      (best.value - LOWEST_HEADING_LIKENESS) / (SURE_HEADING_LIKENESS - LOWEST_HEADING_LIKENESS),
      0.3,
      1,
    );
    return { family: best.family, strength, likeness: best.value };
  });
}

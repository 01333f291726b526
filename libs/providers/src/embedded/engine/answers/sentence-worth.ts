import type { QuestionKind } from '#libs/prompts';
import { clamp } from '../language.ts';
import { actionOf, type SentenceSigns } from './sentence-signs.ts';

/** What a sign adds to a sentence when it is there in full. */
interface Weights {
  concrete: number;
  figure: number;
  name: number;
  action: number;
  outcome: number;
  reason: number;
  order: number;
}

/** A told story rests on particulars and its outcome; a plan on its steps and on the cases that it tells apart. */
const WEIGHTS: Readonly<Record<QuestionKind, Weights>> = {
  behavioural: { concrete: 0.3, figure: 0.15, name: 0.06, action: 0.24, outcome: 0.16, reason: 0.13, order: 0.05 },
  technical: { concrete: 0.3, figure: 0.13, name: 0.05, action: 0.24, outcome: 0.12, reason: 0.16, order: 0.08 },
  situational: { concrete: 0.26, figure: 0.08, name: 0.04, action: 0.3, outcome: 0.06, reason: 0.22, order: 0.11 },
};

const FULL_CONCRETE_WORDS = 5;
const PER_VAGUE_WORD = 0.68;
const EVASION_COST = 0.65;
const FULL_LENGTH_WORDS = 8;
/** What a sentence must earn before it counts at all: this makes filler worthless. */
const FLOOR = 0.16;

/** What the signs of a sentence add up to, before anything is held against it. */
export function substanceOf(signs: SentenceSigns, kind: QuestionKind): number {
  const weights = WEIGHTS[kind];
  const particulars = signs.concreteWords + (signs.hasFigure ? 1 : 0);
  const reasons = signs.reason + (kind === 'behavioural' ? 0 : signs.condition);
  return (
    weights.concrete * clamp(signs.concreteWords / FULL_CONCRETE_WORDS) +
    // A bare "because" or a bare figure earns nothing: each sign counts with the particulars that it goes with.
    weights.figure * (signs.hasFigure ? clamp(signs.concreteWords / 2) : 0) +
    weights.name * Math.min(signs.names, 1) +
    weights.action * actionOf(signs) * clamp((particulars + signs.planned + signs.ownPast) / 3) +
    weights.outcome * clamp(signs.outcome * clamp(particulars / 2)) +
    weights.reason * clamp(reasons * clamp(signs.concreteWords / 2)) +
    weights.order * clamp(signs.order)
  );
}

export function withoutVagueness(substance: number, signs: SentenceSigns): number {
  return substance * PER_VAGUE_WORD ** Math.min(signs.vague, 4);
}

/** From here on a sentence says enough of its own not to be taken for a dodge, whatever it sounds like. */
const TELLS_SOMETHING = { from: 0.2, to: 0.45 } as const;

/** How far a sentence dodges, 0 to 1: by its words, or by sounding like a dodge while it says little else. */
export function evasionOf(signs: SentenceSigns, dodging: number, substance: number): number {
  if (signs.evasive > 0) return 1;
  const tells = clamp((substance - TELLS_SOMETHING.from) / (TELLS_SOMETHING.to - TELLS_SOMETHING.from));
  return dodging * (1 - Math.max(tells, signs.ownPast > 0 ? 0.5 : 0));
}

/** What a sentence is worth as evidence, 0 to 1. All parts are 0 to 1. */
export function worthOf(
  signs: SentenceSigns,
  parts: { substance: number; novelty: number; plainness: number; evasion: number },
): number {
  if (signs.speaksToTheJudge) return 0;
  const held =
    withoutVagueness(parts.substance, signs) *
    parts.novelty *
    parts.plainness *
    (1 - EVASION_COST * parts.evasion) *
    signs.fluency *
    clamp(signs.wordCount / FULL_LENGTH_WORDS);
  return Math.max(0, held - FLOOR) / (1 - FLOOR);
}

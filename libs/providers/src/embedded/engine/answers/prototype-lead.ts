import { clamp, dot, embed, type Vector } from '../language.ts';
import { CONCRETE, EVASIONS, PLATITUDES } from './prototypes.ts';

/** Which way of talking a sentence is nearest to. */
export interface Manner {
  /** 1 for a told or planned action, 0 for a platitude. */
  plainness: number;
  /** 1 for dodging the question. */
  evasion: number;
}

/** Lead of platitudes over concrete sentences (in cosine) from which on a sentence loses worth, and loses all of it. */
const PLATITUDE_LEAD_FROM = -0.02;
const PLATITUDE_LEAD_TO = 0.12;
const EVASION_LEAD_FROM = 0.04;
const EVASION_LEAD_SPAN = 0.1;
/** A dodge must also be nearer than praise, or every empty sentence would look like one. */
const DODGE_OVER_PRAISE_FROM = -0.02;
const DODGE_OVER_PRAISE_SPAN = 0.08;

interface PrototypeVectors {
  platitudes: Vector[];
  evasions: Vector[];
  concrete: Vector[];
}

let loading: Promise<PrototypeVectors> | undefined;

export function loadPrototypes(): Promise<PrototypeVectors> {
  loading ??= embedPrototypes();
  return loading;
}

async function embedPrototypes(): Promise<PrototypeVectors> {
  return {
    platitudes: await embed(PLATITUDES),
    evasions: await embed(EVASIONS),
    concrete: await embed(CONCRETE),
  };
}

export function mannerOf(vector: Vector, prototypes: PrototypeVectors): Manner {
  const platitude = nearestTwo(vector, prototypes.platitudes);
  const evasion = nearestTwo(vector, prototypes.evasions);
  const concrete = nearestTwo(vector, prototypes.concrete);
  const ratherThanPraise = clamp((evasion - platitude - DODGE_OVER_PRAISE_FROM) / DODGE_OVER_PRAISE_SPAN);
  return {
    plainness: clamp((PLATITUDE_LEAD_TO - (platitude - concrete)) / (PLATITUDE_LEAD_TO - PLATITUDE_LEAD_FROM)),
    evasion: ratherThanPraise * clamp((evasion - concrete - EVASION_LEAD_FROM) / EVASION_LEAD_SPAN),
  };
}

function nearestTwo(vector: Vector, known: readonly Vector[]): number {
  const [first = 0, second = 0] = known.map((other) => dot(other, vector)).sort((a, b) => b - a);
  return (first + second) / 2;
}

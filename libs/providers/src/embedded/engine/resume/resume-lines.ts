import type { ResumeInput } from '#libs/prompts';
import { findPeriod } from './date-ranges.ts';

/** A piece of the resume's text, by its offsets. */
export interface Span {
  start: number;
  end: number;
}

/** One line of the resume with what is known of its looks. */
export interface Line extends Span {
  text: string;
  /** From 1. */
  page?: number;
  /** Font size over body size; 1 when unknown. */
  size: number;
  bold: boolean;
  isBullet: boolean;
  /** An empty line stands before it. */
  afterGap: boolean;
  /** The rest of the row after a heading in the margin; its own looks are unknown. */
  isBesideHeading?: boolean;
  /** A heading that shares its row with the first line of its section. */
  isInMargin?: boolean;
  /** The words of a heading that goes on in the next row. */
  readAs?: string;
}

const BULLET = /^(?:[•▪■●◦‣∙·✓➢►»*]|[-–—](?=\s)|o(?=\s+[A-Z]))\s*/u;

/** Nobody writes a longer one; rules that look back and forth in a line must not meet one. */
const LONGEST_LINE = 4_000;

export function linesOf(input: ResumeInput): Line[] {
  const known = input.lines.filter((line) => line.end > line.start && line.end <= input.text.length);
  const places = known.length > 0 ? known : plainLines(input.text);
  return places
    .map(({ start, end, page, relative_size, bold }) => ({
      ...lineAt(input.text, { start, end: Math.min(end, start + LONGEST_LINE) }, relative_size, bold),
      page,
    }))
    .filter((line) => line.text !== '');
}

export function lineAt(text: string, place: Span, size: number, bold: boolean): Line {
  const span = trimSpan(text, place);
  const content = text.slice(span.start, span.end);
  return {
    ...span,
    text: content,
    size,
    bold,
    isBullet: BULLET.test(content),
    afterGap: /\n[^\S\n]*\n[^\S\n]*$/.test(text.slice(Math.max(0, span.start - 20), span.start)),
  };
}

function plainLines(text: string): (Span & { page: number; relative_size: number; bold: boolean })[] {
  return [...text.matchAll(/[^\n\r]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    page: 1,
    relative_size: 1,
    bold: false,
  }));
}

/** Where the words of a line begin, after its bullet. */
export function withoutBullet(line: Line): Span {
  return { start: line.start + (BULLET.exec(line.text)?.[0].length ?? 0), end: line.end };
}

/** The span without white space at its ends. */
export function trimSpan(text: string, span: Span): Span {
  return trimmedOf(text, span, /^\s+/, /\s+$/);
}

/** More brackets than this in a row are no value. */
const MOST_TRIMS = 8;

/** The span without the punctuation that parts values from each other. Closing brackets stay when they were opened. */
export function trimValue(text: string, span: Span): Span {
  let bare = span;
  for (let round = 0; round < MOST_TRIMS; round++) {
    bare = trimmedOf(text, bare, /^[\s,;:|·•/–—@~*\-▪●◦]+/u, /(?<![\s,;:|·•/–—\-@~*])[\s,;:|·•/–—\-@~*]+$/u);
    const value = text.slice(bare.start, bare.end);
    const balance = value.split('(').length - value.split(')').length;
    const isEnclosed = /^\([^()]*\)$/.test(value);
    const cutsFirst = isEnclosed || (balance < 0 && value.startsWith(')')) || (balance > 0 && value.startsWith('('));
    const cutsLast =
      isEnclosed || (!cutsFirst && ((balance > 0 && value.endsWith('(')) || (balance < 0 && value.endsWith(')'))));
    if (!cutsFirst && !cutsLast) return bare;
    bare = { start: bare.start + Number(cutsFirst), end: bare.end - Number(cutsLast) };
  }
  return bare;
}

function trimmedOf(text: string, { start, end }: Span, head: RegExp, tail: RegExp): Span {
  const value = text.slice(start, end);
  const atStart = head.exec(value)?.[0].length ?? 0;
  const atEnd = atStart === value.length ? 0 : (tail.exec(value)?.[0].length ?? 0);
  return { start: start + atStart, end: end - atEnd };
}

/** What the span says, on one line. */
export function valueAt(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** The parts of a span between the matches of a separator. */
export function splitSpan(text: string, span: Span, separator: RegExp): Span[] {
  const value = text.slice(span.start, span.end);
  const parts: Span[] = [];
  let from = 0;
  for (const match of value.matchAll(separator)) {
    parts.push({ start: span.start + from, end: span.start + match.index });
    from = match.index + match[0].length;
  }
  parts.push({ start: span.start + from, end: span.end });
  return parts.map((part) => trimValue(text, part)).filter((part) => part.end > part.start);
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.+#&/-]*/gu)?.length ?? 0;
}

const ENDS_IN_ABBREVIATION = /\b(?:inc|ltd|co|corp|llc|bros|jr|sr|hons|\p{Lu})\.$/iu;

/** Running text: it goes on for long, ends like a sentence, or begins in the middle of one. */
export function isProse(line: Line): boolean {
  const count = wordCount(line.text);
  return (
    count > 14 ||
    /。$/u.test(line.text) ||
    (count > 2 && /[.!?]$/.test(line.text) && !ENDS_IN_ABBREVIATION.test(line.text)) ||
    /^\p{Ll}{3,}/u.test(line.text)
  );
}

const LEADS_ON = /(?:\s(?:in|of|and|for|the|at|with|to|de|für)|[,&/–—-])$/iu;
const LONGEST_WRAPPED_WORDS = 12;
/** A line shorter than this was not broken for want of room. */
const SHORTEST_WRAPPED = 16;
const LEADING_DASH = /^[-–—]\s/u;

/** Names and titles that a narrow column has broken over two lines become one line again. */
export function joinWrapped(text: string, lines: readonly Line[]): Line[] {
  // One dash alone is no list: it is the second half of "Solutions Architect – Associate".
  const hasOneDash = lines.filter((line) => LEADING_DASH.test(line.text)).length === 1;
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const isAfterBreak = hasOneDash && LEADING_DASH.test(line.text) && !line.afterGap;
    if (last && (isAfterBreak || isContinued(last, line))) {
      joined[joined.length - 1] = { ...last, end: line.end, text: text.slice(last.start, line.end) };
    } else {
      joined.push(line);
    }
  }
  return joined;
}

function isContinued(line: Line, next: Line): boolean {
  if (next.isBullet || next.afterGap || next.bold !== line.bold || Math.abs(next.size - line.size) > 0.03) return false;
  if (wordCount(line.text) > LONGEST_WRAPPED_WORDS || /[.!?:]$/.test(line.text)) return false;
  if (findPeriod(next.text)?.start === 0) return false;
  return LEADS_ON.test(line.text) || /^\([^)]*\)$/.test(next.text) || goesOnInLowerCase(line, next);
}

export function goesOnInLowerCase(line: Line, next: Line): boolean {
  return line.text.length >= SHORTEST_WRAPPED && /^\p{Ll}/u.test(next.text);
}

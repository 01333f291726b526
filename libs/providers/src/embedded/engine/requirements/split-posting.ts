import { fold, maskPosting } from './posting-mask.ts';

/** A heading or a statement of a posting, with its exact place in the original text. */
export interface PostingPiece {
  /** First character of the piece in the posting. */
  start: number;
  /** One past its last character. */
  end: number;
  /** As read: markup removed, white space folded. */
  text: string;
  /**
   * `heading`: announced by its form (markup, a colon, capitals, a list under it). `maybe_heading`: short enough to be
   * one, its wording decides. `statement`: a bullet, a line or a sentence.
   */
  form: 'heading' | 'maybe_heading' | 'statement';
  bulleted: boolean;
  /** A sentence out of running text, as opposed to a line of its own. */
  prose: boolean;
}

interface Line {
  start: number;
  end: number;
  bulleted: boolean;
  markedAsHeading: boolean;
}

const BULLET = /^(?:[-*+•●○▪■◦·–—‣►✓✔✅➢→>☐]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\[[ x]\])\s+/;
/** `1. Cook 2. Wash up` on one line: the number before a full stop belongs to what follows. */
const INLINE_NUMBER = /(?<!\S)(\d{1,2})[.)](?=\s+\p{L})/gu;
const INLINE_BULLET = /\s[•●▪■◦‣►➢✓✔](?=\s)/g;
const LONGEST_HEADING_WORDS = 10;
const LONGEST_UNMARKED_HEADING_WORDS = 7;
const SHORTEST_WRAPPED_LINE_CHARACTERS = 45;
const SHORTEST_WRAPPED_BULLET_CHARACTERS = 20;
const SHORTEST_DANGLING_LINE_CHARACTERS = 30;

/** Cuts a posting into headings and statements, in reading order. */
export function splitPosting(posting: string): PostingPiece[] {
  const mask = maskPosting(posting);
  const lines = joinWrappedLines(readLines(posting, mask), mask);
  const capitals = lines.filter((line) => isCapitals(mask.slice(line.start, line.end))).length;
  const shouts = lines.length > 3 && capitals > lines.length * 0.6;
  return lines.flatMap((line, index) => piecesOf(mask, line, lines[index + 1], shouts));
}

function readLines(posting: string, mask: string): Line[] {
  const lines: Line[] = [];
  for (const physical of mask.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    for (const { from, to } of cutAtInlineBullets(physical[0])) {
      const line = readLine(posting, mask, physical.index + from, physical.index + to);
      if (line) lines.push(line);
    }
  }
  return lines;
}

function cutAtInlineBullets(text: string): { from: number; to: number }[] {
  const bullets = [...text.matchAll(INLINE_BULLET)].map((match) => match.index + 1);
  const edges = [...new Set([0, ...bullets, ...inlineNumbers(text), text.length])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => ({ from, to: edges[index + 1] ?? text.length }));
}

/** Where the items of a numbered list begin. Numbers that do not count up from one are part of what is said. */
function inlineNumbers(text: string): number[] {
  const places: number[] = [];
  for (const match of text.matchAll(INLINE_NUMBER)) {
    if (Number(match[1]) === places.length + 1) places.push(match.index);
  }
  return places.length > 1 ? places : [];
}

function readLine(posting: string, mask: string, from: number, to: number): Line | null {
  let start = skipBlanks(mask, from, to);
  const end = from + mask.slice(from, to).trimEnd().length;
  let bulleted = false;
  const hashes = /^#{1,6}\s+/.exec(mask.slice(start, end))?.[0] ?? '';
  start += hashes.length;
  for (let marker = BULLET.exec(mask.slice(start, end)); marker; marker = BULLET.exec(mask.slice(start, end))) {
    bulleted = true;
    start = skipBlanks(mask, start + marker[0].length, end);
  }
  if (!/[\p{L}\p{N}]/u.test(mask.slice(start, end))) return null;
  const markedAsHeading = hashes !== '' || (!bulleted && isEmphasised(posting, start, end));
  return { start, end, bulleted, markedAsHeading };
}

function skipBlanks(mask: string, from: number, to: number): number {
  const text = mask.slice(from, to);
  return from + text.length - text.trimStart().length;
}

/** The whole line stands between heading tags or bold marks. */
function isEmphasised(posting: string, start: number, end: number): boolean {
  const before = posting.slice(Math.max(0, start - 300), start);
  const after = posting.slice(end, end + 20);
  return (
    /<h[1-6]\b[^<>]*>(?:\s|<[^/<>]*>)*$/i.test(before) ||
    (/(?:\*\*|__)\s*$/.test(before) && /^\s*(?:\*\*|__):?\s*(?:[\r\n]|$)/.test(after)) ||
    (/<(?:strong|b)>\s*$/i.test(before) && /^\s*:?<\/(?:strong|b)>:?\s*(?:<\/?(?:p|div|br|ul)|[\r\n]|$)/i.test(after))
  );
}

/** A line that stops in mid-sentence goes on in the next one: text pasted from e-mails is wrapped at some column. */
function joinWrappedLines(lines: readonly Line[], mask: string): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const previous = joined.at(-1);
    if (previous && goesOn(previous, line, mask)) previous.end = line.end;
    else joined.push({ ...line });
  }
  return joined;
}

function goesOn(previous: Line, line: Line, mask: string): boolean {
  if (line.bulleted || line.markedAsHeading || previous.markedAsHeading) return false;
  const lineBreaks = mask.slice(previous.end, line.start).match(/\r\n|\r|\n/g)?.length ?? 0;
  const before = mask.slice(previous.start, previous.end);
  if (lineBreaks !== 1 || /[.!?:;]$/.test(before)) return false;
  const startsSmall = /^\p{Ll}/u.test(mask.slice(line.start));
  const dangles = /(?:,|\b(?:and|or|of|the|a|with|for|to|in))$/i.test(before);
  const shortest = previous.bulleted ? SHORTEST_WRAPPED_BULLET_CHARACTERS : SHORTEST_WRAPPED_LINE_CHARACTERS;
  return (startsSmall && before.length >= shortest) || (dangles && before.length >= SHORTEST_DANGLING_LINE_CHARACTERS);
}

function piecesOf(mask: string, line: Line, next: Line | undefined, shouts: boolean): PostingPiece[] {
  const announced = announcedList(mask, line);
  if (announced) return announced;
  const { start, end, bulleted } = line;
  const form = headingForm(fold(mask.slice(start, end)), line, next, shouts);
  if (form !== 'statement') return [piece(mask, start, end, { form, bulleted, prose: false })];
  const spans = sentenceSpans(mask, start, end);
  const prose = !bulleted && spans.length > 1;
  return spans.map((span) => piece(mask, span.start, span.end, { form, bulleted, prose }));
}

/** `Requirements: a degree in law` is a heading and its list on one line. */
function announcedList(mask: string, line: Line): PostingPiece[] | null {
  const announcement =
    /^(?:(?:key |main |your |essential |desirable |preferred |minimum )?(?:requirements|responsibilities|duties|tasks|skills|qualifications|education|benefits|experience)|essential|desirable|nice to have|we offer|must have):\s+(?=\S)/i.exec(
      mask.slice(line.start, line.end),
    );
  if (!announcement) return null;
  const listStart = line.start + announcement[0].length;
  return [
    piece(mask, line.start, listStart, { form: 'heading', bulleted: false, prose: false }),
    ...sentenceSpans(mask, listStart, line.end).map((span) =>
      piece(mask, span.start, span.end, { form: 'statement', bulleted: line.bulleted, prose: false }),
    ),
  ];
}

function piece(
  mask: string,
  start: number,
  end: number,
  rest: Pick<PostingPiece, 'form' | 'bulleted' | 'prose'>,
): PostingPiece {
  const trimmedEnd = start + mask.slice(start, end).trimEnd().length;
  return { start, end: trimmedEnd, text: fold(mask.slice(start, trimmedEnd)), ...rest };
}

function headingForm(text: string, line: Line, next: Line | undefined, shouts: boolean): PostingPiece['form'] {
  const wordCount = text.split(' ').length;
  if (line.markedAsHeading) return 'heading';
  if (wordCount > LONGEST_HEADING_WORDS || /[.!;,]$/.test(text)) return 'statement';
  if (text.endsWith(':')) return 'heading';
  if (line.bulleted) return 'statement';
  if (!shouts && isCapitals(text)) return 'heading';
  if (next?.bulleted) return 'heading';
  return wordCount <= LONGEST_UNMARKED_HEADING_WORDS ? 'maybe_heading' : 'statement';
}

function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

const SENTENCE_END = /[.!?]+["'’”)\]]*(?=\s)/g;
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|incl|approx|no|min|max|dr|mr|mrs|ms|st|vs|ca|inc|ltd|dept|hrs?|yrs?|b\.?sc|m\.?sc|ph\.?d|u\.?k|u\.?s)|\b[A-Z])\.$/i;
const LONGEST_SENTENCE_CHARACTERS = 2_000;

function sentenceSpans(mask: string, start: number, end: number): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let from = start;
  const close = (to: number): void => {
    const sentenceStart = skipBlanks(mask, from, to);
    if (/[\p{L}\p{N}]/u.test(mask.slice(sentenceStart, to))) spans.push({ start: sentenceStart, end: to });
    from = to;
  };
  for (const match of mask.slice(start, end).matchAll(SENTENCE_END)) {
    const to = start + match.index + match[0].length;
    const startsSmall = /^\s*\p{Ll}/u.test(mask.slice(to, to + 20));
    const abbreviated = ABBREVIATION.test(mask.slice(Math.max(from, to - 10), to));
    if (!startsSmall && !abbreviated) close(to);
  }
  for (; end - from > LONGEST_SENTENCE_CHARACTERS;) close(from + LONGEST_SENTENCE_CHARACTERS);
  close(end);
  return spans;
}

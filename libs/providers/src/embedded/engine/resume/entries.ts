import { findPeriod, type FoundPeriod } from './date-ranges.ts';
import { isProse, joinWrapped, splitSpan, wordCount, type Line, type Span } from './resume-lines.ts';
import { TITLE_WORDS } from './vocabulary.ts';

/** One job or course: the lines that name it, when it was, and the lines that tell about it. */
export interface Entry {
  period: FoundPeriod | undefined;
  /** Offsets into the resume's text. */
  dates: { from: Span | null; to: Span | null };
  header: Line[];
  rest: Line[];
}

interface Anchor {
  index: number;
  period: FoundPeriod;
}

const MOST_LINES_ABOVE_DATE = 3;
const MOST_WORDS_BESIDE_DATE = 14;

/**
 * Divides a section at its dates. Where in an entry the date stands is the same throughout a resume: so many lines as
 * stand above the first date stand above each.
 */
export function entriesOf(text: string, printed: readonly Line[], dates: 'ranges' | 'any'): Entry[] {
  const lines = joinWrapped(text, printed);
  const anchors = anchorsOf(lines, dates);
  const [first] = anchors;
  if (!first) return [];
  const above = linesAbove(lines, first.index, -1, MOST_LINES_ABOVE_DATE);
  const starts = anchors.map((anchor, index) => {
    const floor = anchors[index - 1]?.index ?? -1;
    return anchor.index - linesAboveLikeFirst(lines, anchor.index, floor, above, first.index);
  });
  return anchors.map((anchor, index) => {
    const from = starts[index] ?? anchor.index;
    const to = starts[index + 1] ?? lines.length;
    const anchorLine = lines[anchor.index];
    const shift = anchorLine?.start ?? 0;
    const spanOf = (date: { start: number; end: number } | null) =>
      date && { start: shift + date.start, end: shift + date.end };
    return {
      period: anchor.period,
      dates: { from: spanOf(anchor.period.from), to: spanOf(anchor.period.to) },
      header: lines.slice(from, anchor.index + 1),
      rest: lines.slice(anchor.index + 1, to),
    };
  });
}

function anchorsOf(lines: readonly Line[], dates: 'ranges' | 'any'): Anchor[] {
  const found = lines.flatMap((line, index) => {
    const period = findPeriod(line.text);
    return period && standsOut(line, period) ? [{ index, period }] : [];
  });
  const ranges = found.filter(({ period }) => period.isRange);
  if (dates === 'ranges' && ranges.length > 0) {
    return found.filter(({ index, period }) => period.isRange || isAtEdge(lines[index], period));
  }
  return found;
}

/** A date that heads an entry, not one that is told of in a sentence. */
function standsOut(line: Line, period: FoundPeriod): boolean {
  const beside = line.text.slice(0, period.start) + ' ' + line.text.slice(period.end);
  if (line.isBullet && !period.isRange) return false;
  if (line.isBullet && !isAtEdge(line, period)) return false;
  if (wordCount(beside) > MOST_WORDS_BESIDE_DATE) return false;
  return isAtEdge(line, period) || (period.isRange && !/^\p{Ll}/u.test(line.text));
}

function isAtEdge(line: Line | undefined, period: FoundPeriod): boolean {
  if (!line) return false;
  const before = line.text.slice(0, period.start);
  const after = line.text.slice(period.end);
  const isBeforeClear = /^[\s([]*$/.test(before);
  const isAfterClear = /^[\s)\].,:]*$/.test(after);
  // "Improved the process in 2019" ends in a year, but a word leads up to it.
  return isBeforeClear || (isAfterClear && !/\b(?:in|by|of|during|the|for)\s*$/i.test(before));
}

function linesAbove(lines: readonly Line[], index: number, floor: number, most: number): number {
  let count = 0;
  while (count < most && index - count - 1 > floor) {
    const line = lines[index - count - 1];
    if (!line || line.isBullet || isProse(line)) break;
    count += 1;
  }
  return count;
}

/** Lines above a later date: as many as above the first, unless they look different and so belong to the entry before. */
function linesAboveLikeFirst(
  lines: readonly Line[],
  index: number,
  floor: number,
  most: number,
  firstIndex: number,
): number {
  const count = linesAbove(lines, index, floor, most);
  for (let above = 1; above <= count; above++) {
    const line = lines[index - above];
    const model = lines[firstIndex - above];
    const looksDifferent =
      line && model && !model.isBesideHeading && (line.bold !== model.bold || line.size < model.size - 0.05);
    if (looksDifferent) return above - 1;
  }
  return count;
}

/** The pieces of a header that may be values, without its dates. */
export interface Piece extends Span {
  text: string;
  /** Which line of the header, from 0. */
  line: number;
  /** Which piece of the line, from 0. */
  order: number;
  bold: boolean;
}

const BETWEEN_PIECES =
  /\t|\s*[|•·¦]\s*|\s+[–—−-]\s+|\s+@\s+|,\s+(?!(?:inc|ltd|llc|llp|plc|(?-i:Co)|corp|gmbh|s\.a|pty)\b)|;\s+|\s{2,}/giu;
const AT = /\s+(?:at|bei|chez)\s+(?=\p{Lu}|\p{Lo}|the\s)/u;

export function piecesOf(text: string, lines: readonly Line[], from = 0): Piece[] {
  return lines.flatMap((line, index) => {
    const period = findPeriod(line.text);
    const whole: Span[] = period
      ? [
          { start: line.start, end: line.start + period.start },
          { start: line.start + period.end, end: line.end },
        ]
      : [{ start: line.start, end: line.end }];
    return whole
      .flatMap((part) => splitSpan(text, part, BETWEEN_PIECES))
      .flatMap((part) => splitAt(text, part))
      .reduce<Span[]>((parts, part) => joinedToPartner(text, parts, part), [])
      .filter((part) => /\p{L}/u.test(text.slice(part.start, part.end)))
      .map((part, order) => ({
        ...part,
        text: text.slice(part.start, part.end),
        line: from + index,
        order,
        bold: line.bold,
      }));
  });
}

function splitAt(text: string, part: Span): Span[] {
  const match = AT.exec(text.slice(part.start, part.end));
  if (!match) return [part];
  return splitSpan(text, part, new RegExp(AT.source, 'gu')).slice(0, 2);
}

/** "Barlow, Pike & Associates" is one firm. */
function joinedToPartner(text: string, parts: readonly Span[], part: Span): Span[] {
  const last = parts.at(-1);
  const lastText = last ? text.slice(last.start, last.end) : '';
  const isPartner =
    last !== undefined &&
    /^\p{Lu}[\p{L}'’-]+$/u.test(lastText) &&
    !TITLE_WORDS.has(lastText.toLowerCase()) &&
    /^,\s+$/.test(text.slice(last.end, part.start)) &&
    /^\p{Lu}[\p{L}'’-]+ & \p{Lu}/u.test(text.slice(part.start, part.end));
  return isPartner ? [...parts.slice(0, -1), { start: last.start, end: part.end }] : [...parts, part];
}

import { isDateTold, monthsTold, yearsTold, type ToldYear } from './told-date.js';

/** Part of a text: `start` inclusive, `end` exclusive, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** The text in comparable form, with the place of each of its characters in the original. */
interface Folded {
  text: string;
  origins: number[];
}

/** A claim further off than this from its date is not about that date. */
const LONGEST_DATE = 40;
const LONGEST_DATE_REST = 30;
/** Characters on the same line in which the month of a year may stand. */
const MONTH_BEFORE = 20;
const MONTH_AFTER = 12;
const MOST_PLACES = 200;
const FEWEST_PHONE_DIGITS = 7;
const LONGEST_NICKNAME = 40;

/** Finds again, in the text of a resume, what an engine says it read there. What is not found does not exist. */
export class PlacesInText {
  private readonly folded: Folded;
  private readonly years: readonly ToldYear[];

  constructor(private readonly text: string) {
    this.folded = fold(text);
    this.years = yearsTold(text);
  }

  /**
   * Where the value stands: where the engine says, if it does stand there, else the place nearest to `near`. Case, white
   * space, bullets and the form of dashes and quotation marks do not make another value; a part of a word is none.
   */
  ofValue(value: string, claimed: Span | undefined, near: number): Span | null {
    const wanted = fold(value).text.trim();
    if (wanted === '') return null;
    if (claimed && this.says(claimed, wanted)) return claimed;
    return (
      nearest(this.occurrences(wanted), near) ?? this.ofPhone(value) ?? this.ofValueWithoutScheme(value, claimed, near)
    );
  }

  /** Where a date is told that is this date: `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  ofDate(date: string, claimed: Span | undefined, near: number): Span | null {
    if (claimed && this.tells(claimed, date)) return claimed;
    return nearest(this.datesLike(date), near);
  }

  /** Whether the period that begins here is told to have ended: another year stands right behind it. */
  endsAfter(start: Span): boolean {
    const said = this.text.slice(start.start, start.end);
    const rest = this.restOfLine(start.end).slice(0, LONGEST_DATE_REST);
    return yearsTold(said + rest).some((year) => year.start >= said.length);
  }

  private says(claimed: Span, wanted: string): boolean {
    if (claimed.end > this.text.length || claimed.end <= claimed.start) return false;
    const said = fold(this.text.slice(claimed.start, claimed.end)).text.trim();
    return said === wanted || isWithNickname(said, wanted);
  }

  private tells(claimed: Span, date: string): boolean {
    const { start, end } = claimed;
    if (end > this.text.length || end <= start || end - start > LONGEST_DATE) return false;
    const said = this.text.slice(start, end);
    // "Mar – Sep 2019" says the year of both once, after the second.
    return isDateTold(said, date) || isDateTold(said + this.restOfLine(end).slice(0, LONGEST_DATE_REST), date);
  }

  private occurrences(wanted: string): Span[] {
    const { text, origins } = this.folded;
    const found: Span[] = [];
    for (let at = text.indexOf(wanted); at >= 0 && found.length < MOST_PLACES; at = text.indexOf(wanted, at + 1)) {
      const after = at + wanted.length;
      if (splitsWord(text, at) || splitsWord(text, after)) continue;
      const start = origins[at] ?? 0;
      const end = origins[after] ?? this.text.length;
      found.push({ start, end: start + this.text.slice(start, end).trimEnd().length });
    }
    return found;
  }

  /** "+447700900142" stands in the text as "+44 7700 900142". */
  private ofPhone(value: string): Span | null {
    const digits = value.match(/\d/g) ?? [];
    if (digits.length < FEWEST_PHONE_DIGITS || /[^\d\s()./+-]/.test(value)) return null;
    const match = new RegExp(`(?<!\\d)\\+?\\(?${digits.join('[\\s().\\/-]{0,3}')}(?!\\d)`).exec(this.text);
    return match && { start: match.index, end: match.index + match[0].length };
  }

  private ofValueWithoutScheme(value: string, claimed: Span | undefined, near: number): Span | null {
    const bare = value.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
    return bare === value ? null : this.ofValue(bare, claimed, near);
  }

  private datesLike(date: string): Span[] {
    const found: Span[] = [];
    for (const year of this.years) {
      if (found.length >= MOST_PLACES) break;
      if (!year.years.includes(Number(date.slice(0, 4)))) continue;
      const from = Math.max(this.text.lastIndexOf('\n', year.start) + 1, year.start - MONTH_BEFORE);
      const window = this.text.slice(from, year.end) + this.restOfLine(year.end).slice(0, MONTH_AFTER);
      const month = date.length > 4 ? nearestMonth(window, from, date, year) : year;
      if (!month || !isDateTold(window, date)) continue;
      found.push({ start: Math.min(year.start, month.start), end: Math.max(year.end, month.end) });
    }
    return found;
  }

  private restOfLine(from: number): string {
    const end = this.text.indexOf('\n', from);
    return this.text.slice(from, end < 0 ? undefined : end);
  }
}

function nearestMonth(window: string, from: number, date: string, year: Span): Span | null {
  const months = monthsTold(window, date)
    .map(({ start, end }) => ({ start: from + start, end: from + end }))
    .filter(({ start, end }) => end <= year.start || start >= year.start);
  return nearest(months, year.start);
}

function nearest(places: readonly Span[], near: number): Span | null {
  return places.reduce<Span | null>(
    (best, place) => (best && Math.abs(best.start - near) <= Math.abs(place.start - near) ? best : place),
    null,
  );
}

/** `"Oluwaseun 'Seun' Ada"` says Oluwaseun Ada: all the words, in order, and a nickname or an initial between them. */
function isWithNickname(said: string, wanted: string): boolean {
  const words = wanted.split(' ');
  if (words.length < 2 || said.length > wanted.length + LONGEST_NICKNAME) return false;
  let rest = said.split(' ');
  for (const word of words) {
    const at = rest.indexOf(word);
    if (at < 0) return false;
    rest = rest.slice(at + 1);
  }
  return said.startsWith(`${words[0]} `) && rest.length === 0;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Scripts that do not part words by blanks, or write family and given name in one. */
const UNPARTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

function splitsWord(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  // "C" is not "C++", nor "F" "F#".
  if (LETTER_OR_DIGIT.test(before) && /[+#]/.test(after)) return true;
  if (!LETTER_OR_DIGIT.test(before) || !LETTER_OR_DIGIT.test(after)) return false;
  return !UNPARTED.test(before) && !UNPARTED.test(after);
}

const BLANK = /[\s•▪■●◦‣∙·✓➢►*]/u;
/** A dash that opens a line is a bullet. */
const DASH = /[-‐‑‒–—−]/u;
const QUOTATION_MARK = /[‘’‚“”„]/u;
const FIRST_BEYOND_ASCII = 0x80;

/** One pass over the text, because it may be long and others wait meanwhile. */
function fold(text: string): Folded {
  const pieces: string[] = [];
  const origins: number[] = [];
  const put = (piece: string, origin: number): void => {
    if (piece === ' ' && (pieces.at(-1) ?? ' ') === ' ') return;
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit++) origins.push(origin);
  };
  let isLineStart = true;
  for (let at = 0; at < text.length;) {
    const end = clusterEnd(text, at);
    const cluster = text.slice(at, end);
    const opensLine = isLineStart && DASH.test(cluster) && /\s/u.test(text.charAt(end));
    if (BLANK.test(cluster) || opensLine) put(' ', at);
    else put(plainForm(cluster), at);
    isLineStart = cluster === '\n' || (isLineStart && /^\s/u.test(cluster));
    at = end;
  }
  return { text: pieces.join(''), origins };
}

/** A base character and its combining marks belong together, so that the origin of what they compose is the base's. */
function clusterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && text.charCodeAt(end) >= FIRST_BEYOND_ASCII && /\p{M}/u.test(text.charAt(end))) end += 1;
  return end;
}

function plainForm(cluster: string): string {
  if (cluster.length === 1 && cluster.charCodeAt(0) < FIRST_BEYOND_ASCII) return cluster.toLowerCase();
  if (DASH.test(cluster)) return '-';
  return QUOTATION_MARK.test(cluster) ? "'" : cluster.normalize('NFKC').toLowerCase();
}

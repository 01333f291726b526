/** A date as exact as the resume gives it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and the characters it was read from. */
export interface FoundDate {
  date: string;
  start: number;
  end: number;
}

export interface FoundPeriod {
  /** Offsets into the text that was searched. */
  start: number;
  end: number;
  from: FoundDate | null;
  to: FoundDate | null;
  isCurrent: boolean;
  /** Says both where it begins and where it ends, or that it goes on. */
  isRange: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const SEASON = '(?:spring|summer|autumn|fall|winter|early|mid|late|q[1-4])';
const YEAR = '(?:19[5-9]\\d|20[0-4]\\d)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const ERA = '(?:令和|平成|昭和|民國)';
const NUMBER_MONTH = '(?:0?[1-9]|1[0-2])';
const NOW =
  '(?:至今|迄今|现在|現在|在职|在職中|present|current(?:ly)?|now|today|ongoing|to\\s+date|date|this\\s+day|still\\s+employed)';
const DASH = '(?:\\s*(?:-|–|—|−|→|~|～|〜|至|到|から)\\s*|\\s+(?:to|until|till|through|thru|bis)\\s+)';

/** From the most exact form to the least; the first that fits at a place is taken. */
const DATE_FORMS: readonly { pattern: string; read: (text: string) => string | undefined }[] = [
  { pattern: `${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])`, read: (text) => text },
  { pattern: `${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}`, read: dayMonthYear },
  { pattern: `${MONTH}\\s+${DAY},\\s*${YEAR}`, read: monthDayYear },
  { pattern: `${DAY}[./]${NUMBER_MONTH}[./]${YEAR}`, read: numericDate },
  { pattern: `${NUMBER_MONTH}[./]${DAY}[./]${YEAR}`, read: (text) => yearOf(text) },
  { pattern: `${YEAR}\\s?年\\s?${NUMBER_MONTH}\\s?月(?:\\s?${DAY}\\s?日)?`, read: eastAsianDate },
  { pattern: `${ERA}(?:元|\\d{1,2})年(?:\\s?${NUMBER_MONTH}\\s?月)?`, read: eraDate },
  { pattern: `${YEAR}\\s?年`, read: (text) => yearOf(text) },
  { pattern: `${MONTH},?\\s*(?:of\\s+)?${YEAR}`, read: monthYear },
  { pattern: `${MONTH}\\s*['’]\\d{2}`, read: monthShortYear },
  { pattern: `${NUMBER_MONTH}\\s?[./-]\\s?${YEAR}`, read: numericMonthYear },
  { pattern: `${YEAR}\\s?[./-]\\s?(?:0[1-9]|1[0-2])(?!\\d)`, read: yearNumericMonth },
  { pattern: `${NUMBER_MONTH}/['’]?\\d{2}(?![\\d/])`, read: numericMonthShortYear },
  { pattern: `${SEASON}[\\s-]+(?:of\\s+)?${YEAR}`, read: (text) => yearOf(text) },
  { pattern: YEAR, read: (text) => yearOf(text) },
];

const ANY_DATE = `(?:${DATE_FORMS.map((form) => form.pattern).join('|')})`;
const START = '(?<![\\p{L}\\p{N}/.,€$£-])';
// Chinese and Japanese put no blank behind a date.
const STOP = '(?!(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}])[\\p{L}\\p{N}%]|[.,]\\d)';

const RANGE = new RegExp(
  `${START}(?:from\\s+)?(?<from>${ANY_DATE}|${MONTH}(?=${DASH}${MONTH},?\\s*${YEAR}))${DASH}(?<to>${ANY_DATE}|${NOW}|['’]?\\d{2}(?!\\d))${STOP}`,
  'giud',
);
const OPEN_RANGE = new RegExp(`${START}(?<from>${ANY_DATE})\\s*(?:-|–|—|−)\\s*(?=$|[)\\]\\t|,])`, 'giud');
const SINCE = new RegExp(`${START}(?:since|from|started(?:\\s+in)?)\\s+(?<from>${ANY_DATE})${STOP}`, 'giud');
const UNTIL = new RegExp(`${START}(?:until|till|up\\s+to)\\s+(?<to>${ANY_DATE})${STOP}`, 'giud');
const SINGLE = new RegExp(`${START}(?<to>${ANY_DATE})${STOP}`, 'giud');

/** The first period that a line gives, if any. A lone date stands for the end. */
export function findPeriod(text: string): FoundPeriod | undefined {
  return (
    first(text, RANGE, readRange) ??
    first(text, SINCE, (match, groups) => ongoingSince(match, groups)) ??
    first(text, OPEN_RANGE, (match, groups) => ongoingSince(match, groups)) ??
    first(text, UNTIL, readSingle) ??
    first(text, SINGLE, readSingle)
  );
}

interface Groups {
  from?: FoundText;
  to?: FoundText;
}
interface FoundText {
  text: string;
  start: number;
  end: number;
}

function first(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray, groups: Groups) => FoundPeriod | undefined,
): FoundPeriod | undefined {
  for (const match of text.matchAll(pattern)) {
    const period = read(match, { ...group(match, 'from'), ...group(match, 'to') });
    if (period) return period;
  }
  return undefined;
}

function group(match: RegExpExecArray, name: 'from' | 'to'): Groups {
  const text = match.groups?.[name];
  const place = match.indices?.groups?.[name];
  return text && place ? { [name]: { text, start: place[0], end: place[1] } } : {};
}

function readRange(match: RegExpExecArray, { from, to }: Groups): FoundPeriod | undefined {
  if (!from || !to) return undefined;
  const isCurrent = new RegExp(`^${NOW}$`, 'iu').test(to.text);
  const end = isCurrent ? null : readEnd(from, to);
  if (!isCurrent && !end) return undefined;
  // "Mar – Sep 2019": the year is said once.
  const start =
    readDate(from) ?? (end ? readDate({ ...from, text: `${from.text} ${end.date.slice(0, 4)}` }) : undefined);
  if (!start || (end && end.date.slice(0, 4) < start.date.slice(0, 4))) return undefined;
  return { ...placeOf(match), from: start, to: end, isCurrent, isRange: true };
}

/** The later date; two digits after a full year, as in "2019–21", are a year too. */
function readEnd(from: FoundText, to: FoundText): FoundDate | null {
  const short = /^['’]?(\d{2})$/.exec(to.text)?.[1];
  if (!short) return readDate(to) ?? null;
  const century = yearOf(from.text)?.slice(0, 2);
  return century ? { date: `${century}${short}`, start: to.start, end: to.end } : null;
}

function ongoingSince(match: RegExpExecArray, { from }: Groups): FoundPeriod | undefined {
  const start = from && readDate(from);
  return start ? { ...placeOf(match), from: start, to: null, isCurrent: true, isRange: true } : undefined;
}

function readSingle(match: RegExpExecArray, { to }: Groups): FoundPeriod | undefined {
  const end = to && readDate(to);
  return end ? { ...placeOf(match), from: null, to: end, isCurrent: false, isRange: false } : undefined;
}

function placeOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}

const WHOLE_FORMS = DATE_FORMS.map(({ pattern, read }) => ({ whole: new RegExp(`^(?:${pattern})$`, 'iu'), read }));

function readDate(found: FoundText): FoundDate | undefined {
  for (const { whole, read } of WHOLE_FORMS) {
    if (!whole.test(found.text)) continue;
    const date = read(found.text);
    if (date) return { date, start: found.start, end: found.end };
  }
  return undefined;
}

function yearOf(text: string): string | undefined {
  return new RegExp(YEAR).exec(text)?.[0];
}

function monthOf(text: string): string | undefined {
  const name = new RegExp(MONTH, 'i').exec(text)?.[0].slice(0, 3).toLowerCase();
  const index = name === undefined ? -1 : MONTHS.indexOf(name);
  return index < 0 ? undefined : twoDigits(index + 1);
}

function dayMonthYear(text: string): string | undefined {
  return joined(yearOf(text), monthOf(text), /^\d+/.exec(text)?.[0]);
}

function monthDayYear(text: string): string | undefined {
  return joined(yearOf(text), monthOf(text), /\d+/.exec(text)?.[0]);
}

/** Day and month in figures: when both could be the month, only the year is certain. */
function numericDate(text: string): string | undefined {
  const [first, second, year] = text.split(/[./]/);
  if (!first || !second || !year) return undefined;
  const isAmericanToo = Number(first) <= 12 && Number(second) <= 31 && first !== second && text.includes('/');
  return isAmericanToo ? year : joined(year, second, first);
}

function eastAsianDate(text: string): string | undefined {
  const [, month, day] = text.match(/\d+/g) ?? [];
  return joined(yearOf(text), month, day);
}

/** The year before the first of each era. */
const BEFORE_ERA: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911 };

function eraDate(text: string): string | undefined {
  const before = BEFORE_ERA[text.slice(0, 2)];
  const [year, month] = text.slice(2).replace('元', '1').match(/\d+/g) ?? [];
  return before === undefined || year === undefined ? undefined : joined(String(before + Number(year)), month);
}

function monthYear(text: string): string | undefined {
  return joined(yearOf(text), monthOf(text));
}

function monthShortYear(text: string): string | undefined {
  return joined(fullYear(/\d{2}$/.exec(text)?.[0]), monthOf(text));
}

function numericMonthYear(text: string): string | undefined {
  return joined(yearOf(text), /^\d+/.exec(text)?.[0]);
}

function yearNumericMonth(text: string): string | undefined {
  return joined(yearOf(text), /\d+$/.exec(text)?.[0]);
}

function numericMonthShortYear(text: string): string | undefined {
  return joined(fullYear(/\d{2}$/.exec(text)?.[0]), /^\d+/.exec(text)?.[0]);
}

function fullYear(short: string | undefined): string | undefined {
  if (!short) return undefined;
  return (Number(short) >= 50 ? '19' : '20') + short;
}

function joined(year: string | undefined, month?: string, day?: string): string | undefined {
  if (!year) return undefined;
  return [
    year,
    ...[month, day].filter((part) => part !== undefined).map((part) => twoDigits(Number.parseInt(part, 10))),
  ].join('-');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** A year in figures, shortened ("'19"), or of a Japanese era or the Republic of China. */
const YEAR_TOLD =
  /(?<!\d)(?:(?:1[89]|20)\d{2}|[\u0660-\u0669\u06f0-\u06f9]{4})(?!\d)|['’]\d{2}(?!\d)|(?<=\d[/.])\d{2}(?![\d/.])|(?<=(?:1[89]|20)\d{2}\s?(?:[–—/]\s?|-(?=1[3-9]|[2-9])))\d{2}(?!\d)|(?:令和|平成|昭和|民國)(?:元|\d{1,3})年/gu;

const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911 };

/** Languages whose month names count as months. */
const LANGUAGES =
  'en de fr es it pt nl pl cs sk sl hr sr hu ro bg ru uk el tr sv da nb fi et lv lt ar fa he hi vi id'.split(' ');
const NAMES_OF_MONTHS = LANGUAGES.flatMap(namesOfMonths);
const SHORTEST_NAME = 3;
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 3;

/**
 * Whether these words tell this date: its year, and month and day as far as the date gives them. More exact words tell
 * less exact dates too.
 *
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
export function isDateTold(words: string, date: string): boolean {
  const [year = '', , day] = date.split('-');
  if (!yearsTold(words).some(({ years }) => years.includes(Number(year)))) return false;
  if (date.length > 4 && monthsTold(words, date).length === 0) return false;
  return day === undefined || numbersIn(words).some(({ value }) => value === Number(day));
}

/** A year with its place. "'19" may be of either century. */
export interface ToldYear {
  start: number;
  end: number;
  years: number[];
}

export function yearsTold(words: string): ToldYear[] {
  return [...words.matchAll(YEAR_TOLD)].map(({ 0: told, index }) => ({
    start: index,
    end: index + told.length,
    years: yearsOf(told),
  }));
}

function yearsOf(told: string): number[] {
  const era = ERAS[told.slice(0, 2)];
  if (era !== undefined) return [era + (told.includes('元') ? 1 : Number(/\d+/.exec(told)?.[0]))];
  const figures = asciiDigits(told).replace(/\D/g, '');
  return figures.length === 2 ? [1900 + Number(figures), 2000 + Number(figures)] : [Number(figures)];
}

/** Where the month of the date is told, as a name or in figures. */
export function monthsTold(words: string, date: string): { start: number; end: number }[] {
  const month = Number(date.slice(5, 7));
  const names = [...words.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)]
    .filter(({ 0: word }) => isMonthName(word, month))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  const figures = numbersIn(words).filter(({ value, start, end }) => value === month && end - start <= 2);
  return [...names, ...figures];
}

function isMonthName(word: string, month: number): boolean {
  const bare = plain(word);
  const named = NAMES_OF_MONTHS.filter(([name]) => name === bare);
  if (named.length > 0) return named.some(([, number]) => number === month);
  return NAMES_OF_MONTHS.some(([name, number]) => number === month && isFormOf(name, bare));
}

/** A short form ("sept"), or another ending: languages that inflect print "μαρτίου" where we know "μάρτιος". */
function isFormOf(name: string, word: string): boolean {
  const shared = sharedLength(name, word);
  if (shared === word.length) return word.length >= SHORTEST_NAME;
  return shared >= SHORTEST_STEM && word.length - shared <= LONGEST_ENDING && name.length - shared <= LONGEST_ENDING;
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function namesOfMonths(language: string): (readonly [string, number])[] {
  const formats: Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'short' },
    // The form that stands beside a day, which Slavic languages inflect.
    { month: 'long', day: 'numeric' },
  ];
  return formats.flatMap((options) =>
    Array.from({ length: 12 }, (_, index) => {
      const date = new Date(Date.UTC(2020, index, 1));
      const parts = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).formatToParts(date);
      return [plain(parts.find(({ type }) => type === 'month')?.value ?? ''), index + 1] as const;
    }).filter(([name]) => /\p{L}/u.test(name)),
  );
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '');
}

function numbersIn(words: string): { start: number; end: number; value: number }[] {
  return [...words.matchAll(/\p{Nd}+/gu)].map(({ 0: figures, index }) => ({
    start: index,
    end: index + figures.length,
    value: Number(asciiDigits(figures)),
  }));
}

/** Arabic and Persian figures as ours. */
function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

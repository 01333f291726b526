const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
};

const SPAN = new RegExp(
  String.raw`(?<!\bwithin )\b(\d{1,3}|${Object.keys(WORDS).join('|')})\b(?:\s*\((\d{1,2})\))?\s*(?:-|–|to|or)?\s*(?:\d{1,2}|\b(?:${Object.keys(WORDS).join('|')}|more|so)\b)?\s*\+?\s*(?:full |consecutive |calendar )?[’']?\s*(years?|yrs?|months?)\b(?!\s+old|-old|\s+(?:contract|fixed))`,
  'i',
);
const MOST_YEARS = 60;

/**
 * Whole years that a line asks for: the first span of time, the lower end of a range ("3-5 years" asks for 3). Months
 * are rounded down to years, and less than a year asks for 0. Null when the line names no span.
 */
export function yearsAskedFor(text: string): number | null {
  const match = SPAN.exec(text);
  if (!match) return null;
  const amount = WORDS[match[1]?.toLowerCase() ?? ''] ?? Number(match[1]);
  const years = /^m/i.test(match[3] ?? '') ? Math.floor(amount / 12) : amount;
  return Number.isFinite(years) && years <= MOST_YEARS ? years : null;
}

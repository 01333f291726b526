import type { Found } from './findings.ts';
import { isProse, valueAt, wordCount, type Line } from './resume-lines.ts';
import type { Section } from './section-headings.ts';

const LONGEST_SUMMARY = 2_000;
const FEWEST_WORDS = 8;

/** What the person says about themselves: under its own heading, or in a few sentences on top. */
export function summaryOf(text: string, sections: readonly Section[]): Found | undefined {
  const headed = sections.find((section) => section.kind === 'summary' && section.lines.length > 0);
  if (headed) return foundIn(text, headed.lines, 0.93);
  const firstExperience = sections.findIndex((section) => section.kind === 'experience');
  const before = firstExperience < 0 ? sections : sections.slice(0, firstExperience);
  for (const section of before) {
    if (section.kind !== 'top' && section.kind !== 'other') continue;
    const prose = proseIn(section.lines);
    if (wordCount(prose.map((line) => line.text).join(' ')) >= FEWEST_WORDS) return foundIn(text, prose, 0.7);
  }
  return undefined;
}

/** From the first sentence to the end of the paragraph. */
function proseIn(lines: readonly Line[]): Line[] {
  let from = lines.findIndex((line) => isProse(line) && !/[@|]/.test(line.text));
  if (from < 0) return [];
  while (from > 0 && !lines[from]?.afterGap && isPartOfSentence(lines[from - 1])) from -= 1;
  const after = lines.slice(from + 1).findIndex((line) => line.afterGap || line.isBullet || /[@|]/.test(line.text));
  return lines.slice(from, after < 0 ? undefined : from + 1 + after);
}

function foundIn(text: string, lines: readonly Line[], confidence: number): Found | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return undefined;
  const end = Math.min(last.end, first.start + LONGEST_SUMMARY);
  return { start: first.start, end, value: valueAt(text, { start: first.start, end }), confidence };
}

function isPartOfSentence(line: Line | undefined): boolean {
  return line !== undefined && !line.isBullet && !/[@|\t]/.test(line.text) && wordCount(line.text) >= 6;
}

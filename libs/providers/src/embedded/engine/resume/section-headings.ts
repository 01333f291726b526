import { dot, embed, mix, type Vector } from '../language.ts';
import { findPeriod } from './date-ranges.ts';
import { isEastAsianOrganisation, isEastAsianTitle } from './east-asian.ts';
import { kindByLastWord, kindOfKnownHeading, type SectionKind } from './heading-words.ts';
import { lineAt, wordCount, type Line, type Span } from './resume-lines.ts';
import { DEGREE, INSTITUTION, lowerWords, ORGANISATION_WORDS, TITLE_WORDS } from './vocabulary.ts';

export interface Section {
  kind: SectionKind;
  heading: Line | undefined;
  lines: Line[];
  /** How the heading was understood. */
  certainty: 'known_words' | 'similar_words' | 'layout_only';
}

const PROTOTYPES: Readonly<Partial<Record<SectionKind, readonly string[]>>> = {
  summary: ['About me', 'Who I am', 'Introduction to the candidate', 'In a nutshell', 'My profile'],
  experience: [
    'Work experience',
    'Where I have worked',
    'My professional journey',
    'Jobs I have had',
    'Career so far',
    'Employment history',
  ],
  education: ['Education', 'Where I studied', 'Schools and degrees', 'My academic path', 'What I studied'],
  skills: ['Skills', 'What I am good at', 'Things I can do', 'My toolbox', 'What I bring', 'Technologies I use'],
  certifications: ['Certificates and licences', 'Courses I have taken', 'Professional training', 'Exams passed'],
  other: [
    'Hobbies and interests',
    'Languages',
    'References',
    'Awards',
    'Publications',
    'Volunteer work',
    'Projects',
    'Family',
    'Travel',
  ],
};
/** The encoder puts unrelated phrases below 0.28 and related ones above 0.43. */
const SIMILAR_ENOUGH = 0.42;
const CLEAR_LEAD = 0.02;
/** A line that looks like any other must say very nearly the same as a heading. */
const SURELY_SIMILAR = 0.6;

/**
 * Divides the lines at their headings. What stands before the first one is the top, and so is what follows the name
 * when a side column was read before it.
 */
export async function sectionsOf(text: string, lines: readonly Line[], name: Span | undefined): Promise<Section[]> {
  const separated = separateMarginHeadings(text, lines);
  const known = knownHeadings(separated);
  const style = headingStyle(separated, known) ?? styleAfterGaps(separated);
  const unusual = separated.filter((line) => !known.has(line) && (line.isInMargin || isStyledAs(line, style)));
  const plain = style ? [] : separated.filter((line) => !known.has(line) && couldBePlainHeading(line));
  const guessed = await guessKinds([...unusual, ...plain]);
  for (const line of plain) if ((guessed.get(line)?.closeness ?? 0) < SURELY_SIMILAR) guessed.delete(line);

  const top = (): Section => ({ kind: 'top', heading: undefined, lines: [], certainty: 'layout_only' });
  const sections: Section[] = [top()];
  for (const line of separated) {
    if (name && name.start >= line.start && name.start < line.end) sections.push(top());
    const kind = known.get(line);
    const guess = guessed.get(line);
    if (kind) sections.push({ kind, heading: line, lines: [], certainty: 'known_words' });
    else if (guess) sections.push({ kind: guess.kind, heading: line, lines: [], certainty: guess.certainty });
    else sections.at(-1)?.lines.push(line);
  }
  return sections;
}

/** Headings of usual words. In a resume whose headings share one look, such words in another look are values. */
function knownHeadings(lines: readonly Line[]): Map<Line, SectionKind> {
  const known = new Map<Line, SectionKind>();
  for (const line of lines) {
    const kind = line.isBullet ? undefined : (kindOfKnownHeading(line.readAs ?? line.text) ?? kindOfLastWord(line));
    if (kind) known.set(line, kind);
  }
  const style = headingStyle(lines, known);
  const styled = [...known.keys()].filter((line) => style && isSameStyle(styleOf(line), style));
  const inMargin = [...known.keys()].filter((line) => line.isInMargin);
  for (const line of known.keys()) {
    const isValue =
      styled.length >= 3 && style && !isSameStyle(styleOf(line), style) && !line.isInMargin && !line.afterGap;
    const isMarginValue = inMargin.length >= 3 && !line.isInMargin && !line.afterGap;
    if (isValue || isMarginValue) known.delete(line);
  }
  return known;
}

/** "Laboratory Experience": the trade before the word may be any, when the line looks like a heading. */
function kindOfLastWord(line: Line): SectionKind | undefined {
  const words = lowerWords(line.text);
  const { bold, capitals, size } = styleOf(line);
  const standsOut = line.isInMargin || size >= 1.1 || ((bold || capitals) && line.afterGap);
  if (!standsOut || words.length > 4 || !/^[\p{L} &/]+:?$/u.test(line.text)) return undefined;
  return kindByLastWord(words.at(-1) ?? '');
}

/** "Skills   Java, Python" and "Skills: Java, Python" become a heading and a line. */
function separateMarginHeadings(text: string, lines: readonly Line[]): Line[] {
  const inMargin = Math.max(
    lines.filter((line) => kindOfKnownHeading(marginCell(line) ?? '')).length,
    // Whatever their words, bold cells that open a block each are headings.
    lines.filter((line) => line.bold && line.afterGap && isHeadingLike(marginCell(line))).length - 1,
  );
  const separated: Line[] = [];
  let tailRead = false;
  let section: SectionKind | undefined;
  lines.forEach((line, index) => {
    if (tailRead) {
      tailRead = false;
      return;
    }
    const next = lines[index + 1];
    const cell = marginCell(line);
    const wrapped = cell !== undefined && next ? wrappedHeading(cell, next) : undefined;
    const isHeading = cell !== undefined && (wrapped !== undefined || isHeadingCell(line, cell, inMargin));
    const label = isHeading ? cell : labelledHeading(line, section);
    if (label === undefined) {
      section = line.isBullet ? section : (kindOfKnownHeading(line.text) ?? section);
      separated.push(line);
      return;
    }
    section = kindOfKnownHeading(wrapped?.heading ?? label) ?? 'other';
    const labelEnd = line.start + label.length;
    const heading = lineAt(text, { start: line.start, end: labelEnd }, line.size, line.bold);
    separated.push({ ...heading, isInMargin: true, ...(wrapped && { readAs: wrapped.heading }) });
    separated.push(...besideHeading(text, line, labelEnd));
    if (wrapped && next) {
      separated.push(...besideHeading(text, next, next.start + wrapped.tail.length));
      tailRead = true;
    }
  });
  return separated;
}

function isHeadingCell(line: Line, cell: string, headingsInMargin: number): boolean {
  if (kindOfKnownHeading(cell)) return true;
  return headingsInMargin >= 2 && line.bold && isHeadingLike(cell);
}

function isHeadingLike(cell: string | undefined): boolean {
  return cell !== undefined && wordCount(cell) <= 5 && !findPeriod(cell) && !namesSomething(cell);
}

function besideHeading(text: string, line: Line, from: number): Line[] {
  const rest = lineAt(text, { start: from, end: line.end }, line.size, false);
  return rest.text === '' ? [] : [{ ...rest, afterGap: false, isBesideHeading: true }];
}

/** A heading that its margin was too narrow for: "Professional", and "Memberships" on the next row. */
function wrappedHeading(cell: string, next: Line): { heading: string; tail: string } | undefined {
  const tail = marginCell(next) ?? next.text;
  const heading = `${cell} ${tail}`;
  const isOne = !next.isBullet && !next.afterGap && next.bold && wordCount(tail) <= 3 && kindOfKnownHeading(heading);
  return isOne ? { heading, tail } : undefined;
}

function marginCell(line: Line): string | undefined {
  const tab = line.text.indexOf('\t');
  return tab > 0 && !line.isBullet ? line.text.slice(0, tab) : undefined;
}

function labelledHeading(line: Line, section: SectionKind | undefined): string | undefined {
  const label = /^[^:\t]{3,40}:(?=\s+\S)/u.exec(line.text)?.[0];
  if (!label || line.isBullet) return undefined;
  const kind = kindOfKnownHeading(label);
  // In a list of skills, "Languages: Java, Go" is a line of the list.
  const isLineOfList = section === 'skills' && !line.afterGap && (kind === 'skills' || kind === 'other');
  return kind && kind !== 'contact' && !isLineOfList ? label : undefined;
}

/** A title, a firm or a course, which are often as bold as a heading. */
function namesSomething(text: string): boolean {
  const last = lowerWords(text).at(-1) ?? '';
  if (isEastAsianTitle(text) || isEastAsianOrganisation(text)) return true;
  return TITLE_WORDS.has(last) || ORGANISATION_WORDS.has(last) || DEGREE.test(text) || INSTITUTION.test(text);
}

interface Style {
  size: number;
  bold: boolean;
  capitals: boolean;
}

function styleOf(line: Line): Style {
  const letters = line.text.replace(/[^\p{L}]/gu, '');
  return {
    size: line.size,
    bold: line.bold,
    capitals: letters !== letters.toLowerCase() && letters === letters.toUpperCase(),
  };
}

function isSameStyle(a: Style, b: Style): boolean {
  return Math.abs(a.size - b.size) <= 0.03 && a.bold === b.bold && a.capitals === b.capitals;
}

/** The look that the known headings share, if it sets them apart from everything else. */
function headingStyle(lines: readonly Line[], known: ReadonlyMap<Line, SectionKind>): Style | undefined {
  const styles = [...known.keys()].filter((line) => !line.isInMargin).map(styleOf);
  const ranked = styles
    .map((style) => ({ style, count: styles.filter((other) => isSameStyle(style, other)).length }))
    .sort((a, b) => b.count - a.count);
  const best = ranked[0];
  if (!best || best.count < 2) return undefined;
  const alike = lines.filter((line) => isSameStyle(styleOf(line), best.style));
  return best.count >= alike.length * 0.4 ? best.style : undefined;
}

/** Without known headings: the look of the short lines that follow a gap and stand out. */
function styleAfterGaps(lines: readonly Line[]): Style | undefined {
  const candidates = lines.slice(1).filter((line) => line.afterGap && isShortAndBare(line) && standsOut(styleOf(line)));
  const ranked = candidates
    .map((line) => ({
      style: styleOf(line),
      count: candidates.filter((other) => isSameStyle(styleOf(other), styleOf(line))).length,
    }))
    .sort((a, b) => b.count - a.count);
  return (ranked[0]?.count ?? 0) >= 3 ? ranked[0]?.style : undefined;
}

function standsOut({ size, bold, capitals }: Style): boolean {
  return size >= 1.1 || bold || capitals;
}

function isShortAndBare(line: Line): boolean {
  return !line.isBullet && wordCount(line.text) <= 6 && !/[\t|@,]|\d{4}/.test(line.text) && !namesSomething(line.text);
}

/** A line without any look of its own, as in plain text. */
function couldBePlainHeading(line: Line): boolean {
  return line.afterGap && isShortAndBare(line) && !/[.!?]$/.test(line.text) && wordCount(line.text) <= 5;
}

function isStyledAs(line: Line, style: Style | undefined): boolean {
  if (!style || line.isBullet || line.isBesideHeading || !isSameStyle(styleOf(line), style)) return false;
  return isShortAndBare(line);
}

type Guess = Pick<Section, 'kind' | 'certainty'> & { closeness: number };

async function guessKinds(lines: readonly Line[]): Promise<Map<Line, Guess>> {
  const guesses = new Map<Line, Guess>();
  if (lines.length === 0) return guesses;
  const kinds = Object.entries(PROTOTYPES) as [SectionKind, readonly string[]][];
  const prototypes = await Promise.all(kinds.map(async ([kind, phrases]) => [kind, await embed(phrases)] as const));
  const headings = await embed(lines.map((line) => sentenceCase(line.text)));
  lines.forEach((line, index) => {
    const heading = headings[index];
    if (heading) guesses.set(line, closestKind(heading, prototypes));
  });
  return guesses;
}

function closestKind(heading: Vector, prototypes: readonly (readonly [SectionKind, Vector[]])[]): Guess {
  const ranked = prototypes
    .map(([kind, vectors]) => ({
      kind,
      closeness: 0.7 * Math.max(...vectors.map((vector) => dot(heading, vector))) + 0.3 * dot(heading, mix(vectors)),
    }))
    .sort((a, b) => b.closeness - a.closeness);
  const [best, second] = ranked;
  if (!best || best.closeness < SIMILAR_ENOUGH || best.closeness - (second?.closeness ?? 0) < CLEAR_LEAD) {
    return { kind: 'other', certainty: 'layout_only', closeness: 0 };
  }
  return { kind: best.kind, certainty: 'similar_words', closeness: best.closeness };
}

function sentenceCase(text: string): string {
  const lower = text.toLowerCase().replace(/:$/, '');
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

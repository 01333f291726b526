import type { ResumeOutput } from '#libs/prompts';
import { findPeriod } from './date-ranges.ts';
import { EAST_ASIAN } from './east-asian.ts';
import { entriesOf, piecesOf, type Entry, type Piece } from './entries.ts';
import type { Findings } from './findings.ts';
import { isProse, joinWrapped, trimValue, valueAt, type Line, type Span } from './resume-lines.ts';
import { COUNTRIES_AND_REGIONS, DEGREE, INSTITUTION, lowerWords, US_STATE } from './vocabulary.ts';

type Course = ResumeOutput['education'][number];

const MOST_LINES_BELOW = 3;

/** Courses and schools as the resume lists them. */
export function educationOf(
  text: string,
  lines: readonly Line[],
  certainty: number,
  findings: Findings,
  { already, most }: { already: number; most: number },
): Course[] {
  const courses: Course[] = [];
  for (const entry of courseEntries(text, lines)) {
    const read = readCourse(text, entry);
    if (!read.degree && !read.institution) continue;
    if (already + courses.length >= most) break;
    const path = `education[${already + courses.length}]`;
    findings.note(`${path}.degree`, read.degree, certainty * 0.93);
    findings.note(`${path}.field_of_study`, read.field, certainty * 0.85);
    findings.note(`${path}.institution`, read.institution, certainty * (read.isKnownInstitution ? 0.93 : 0.65));
    findings.note(`${path}.start_date`, entry.dates.from, certainty * 0.95);
    findings.note(`${path}.end_date`, entry.dates.to, certainty * 0.95);
    courses.push({
      degree: read.degree ? valueAt(text, read.degree) : null,
      institution: read.institution ? valueAt(text, read.institution) : null,
      field_of_study: read.field ? valueAt(text, read.field) : null,
      start_date: entry.period?.from?.date ?? null,
      end_date: entry.period?.to?.date ?? null,
    });
  }
  return courses;
}

function courseEntries(text: string, printed: readonly Line[]): Entry[] {
  const lines = joinWrappedDegrees(text, printed);
  const dated = entriesOf(text, lines, 'any');
  return dated.length > 0 ? dated : undatedEntries(joinWrapped(text, lines));
}

/** A bold degree that a narrow column has broken in two, with its plain school below. */
function joinWrappedDegrees(text: string, lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  lines.forEach((line, index) => {
    const last = joined.at(-1);
    const below = lines[index + 1];
    const isSecondHalf =
      last !== undefined &&
      last.bold &&
      line.bold &&
      below?.bold === false &&
      !line.afterGap &&
      DEGREE.test(last.text) &&
      !isStudyOrDate(line) &&
      !findPeriod(below.text);
    if (isSecondHalf) joined[joined.length - 1] = { ...last, end: line.end, text: text.slice(last.start, line.end) };
    else joined.push(line);
  });
  return joined;
}

function isStudyOrDate(line: Line): boolean {
  return DEGREE.test(line.text) || INSTITUTION.test(line.text) || findPeriod(line.text) !== undefined;
}

/** Without dates, a second degree or a second school begins a new entry. */
function undatedEntries(lines: readonly Line[]): Entry[] {
  const entries: Entry[] = [];
  let has = { degree: false, institution: false };
  for (const line of lines) {
    const degree = DEGREE.test(line.text);
    const institution = INSTITUTION.test(line.text);
    const last = entries.at(-1);
    if (!last || (degree && has.degree) || (institution && has.institution)) {
      if (!degree && !institution) continue;
      entries.push({ period: undefined, dates: { from: null, to: null }, header: [line], rest: [] });
      has = { degree, institution };
    } else {
      last.header.push(line);
      has = { degree: has.degree || degree, institution: has.institution || institution };
    }
  }
  return entries;
}

interface ReadCourse {
  degree: Span | undefined;
  field: Span | undefined;
  institution: Span | undefined;
  isKnownInstitution: boolean;
}

function readCourse(text: string, entry: Entry): ReadCourse {
  const pieces = [...piecesOf(text, entry.header)];
  for (let below = 0; below < MOST_LINES_BELOW; below++) {
    const line = entry.rest[below];
    if (!line || line.isBullet || isProse(line) || isComplete(pieces)) break;
    pieces.push(...piecesOf(text, [line], entry.header.length + below));
  }
  const degreePiece = pieces.find((piece) => DEGREE.test(piece.text) && !startsWithInstitution(piece));
  const known = pieces.find((piece) => piece !== degreePiece && INSTITUTION.test(piece.text));
  const institution =
    known ?? pieces.find((piece) => piece !== degreePiece && !isPlace(piece) && couldBeSchool(piece, degreePiece));
  return {
    ...degreeAndField(
      text,
      degreePiece,
      pieces.filter((piece) => piece !== institution),
    ),
    institution,
    isKnownInstitution: known !== undefined,
  };
}

function isComplete(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => DEGREE.test(piece.text)) && pieces.some((piece) => INSTITUTION.test(piece.text));
}

/** "College Diploma Centre" is a school; "Diploma, Harrow College" is not one piece. */
function startsWithInstitution(piece: Piece): boolean {
  const institution = INSTITUTION.exec(piece.text);
  const degree = DEGREE.exec(piece.text);
  return institution !== null && degree !== null && degree.index > institution.index;
}

function couldBeSchool(piece: Piece, degree: Piece | undefined): boolean {
  return (!degree || piece.line !== degree.line || piece.order > degree.order) && /^\p{Lu}/u.test(piece.text);
}

function isPlace(piece: Piece): boolean {
  return US_STATE.test(piece.text) || lowerWords(piece.text).every((word) => COUNTRIES_AND_REGIONS.has(word));
}

function degreeAndField(
  text: string,
  piece: Piece | undefined,
  others: readonly Piece[],
): { degree: Span | undefined; field: Span | undefined } {
  const match = piece && DEGREE.exec(piece.text);
  if (!piece || !match) return { degree: undefined, field: undefined };
  const degree = trimValue(text, {
    start: piece.start + match.index,
    end: piece.start + match.index + match[0].length,
  });
  const after = text.slice(degree.end, piece.end);
  const lead = /^[\s.,:)–—-]*(?:degree\s+)?(?:in|of|on|:)?\s+/iu.exec(after)?.[0] ?? '';
  const rest = trimValue(text, { start: degree.end + lead.length, end: piece.end });
  if (rest.end > rest.start && /\p{L}{2}/u.test(text.slice(rest.start, rest.end))) return { degree, field: rest };
  const before = trimValue(text, { start: piece.start, end: degree.start });
  if (EAST_ASIAN.test(text.slice(before.start, before.end))) return { degree, field: before };
  const ofField = /\b(?:bachelor|master|doctor)\S*(?:\s+degree)?\s+of\s+(.+)$/iu.exec(
    text.slice(degree.start, degree.end),
  )?.[1];
  const isPlainOf =
    ofField !== undefined &&
    !/^(?:science|arts|applied science|fine arts|philosophy|engineering|technology)$/iu.test(ofField);
  if (isPlainOf) return { degree, field: { start: degree.end - ofField.length, end: degree.end } };
  const beside = others.find(
    (other) => other !== piece && other.line === piece.line && other.order === piece.order + 1,
  );
  return { degree, field: beside && !isPlace(beside) && !INSTITUTION.test(beside.text) ? beside : undefined };
}

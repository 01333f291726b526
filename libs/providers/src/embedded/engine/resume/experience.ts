import type { ResumeOutput } from '#libs/prompts';
import { isEastAsianOrganisation, isEastAsianTitle } from './east-asian.ts';
import { entriesOf, piecesOf, type Entry, type Piece } from './entries.ts';
import type { Findings } from './findings.ts';
import { isProse, valueAt, wordCount, type Line, type Span } from './resume-lines.ts';
import {
  COUNTRIES_AND_REGIONS,
  LEGAL_FORM,
  lowerWords,
  ORGANISATION_WORDS,
  RANK_WORDS,
  TITLE_WORDS,
  US_STATE,
} from './vocabulary.ts';

type Job = ResumeOutput['experience'][number];

const MOST_LINES_BELOW_DATE = 2;
const LONGEST_DESCRIPTION = 8_000;

/** Jobs as the resume lists them, newest first or not. */
export function experienceOf(
  text: string,
  lines: readonly Line[],
  certainty: number,
  findings: Findings,
  { already, most }: { already: number; most: number },
): Job[] {
  const drafts = entriesOf(text, lines, 'ranges').map((entry) => draft(text, entry));
  const order = usualOrder(drafts);
  const jobs: Job[] = [];
  let company: Piece | undefined;
  for (const entry of drafts) {
    const { title, employer } = decide(entry, order, company);
    company = employer ?? company;
    if (!title && !employer) continue;
    if (already + jobs.length >= most) break;
    const description = descriptionOf(entry.description);
    const path = `experience[${already + jobs.length}]`;
    const sure = (score: number) => certainty * (score >= 2 ? 0.92 : 0.7);
    findings.note(`${path}.job_title`, title, sure(title ? titleScore(title.text) : 0));
    findings.note(`${path}.company_name`, employer, sure(employer ? organisationScore(employer.text) : 0));
    findings.note(`${path}.start_date`, entry.entry.dates.from, certainty * 0.95);
    findings.note(`${path}.end_date`, entry.entry.dates.to, certainty * 0.95);
    findings.note(`${path}.description`, description, certainty * 0.9);
    jobs.push({
      job_title: title ? valueAt(text, title) : null,
      company_name: employer ? valueAt(text, employer) : null,
      start_date: entry.entry.period?.from?.date ?? null,
      end_date: entry.entry.period?.to?.date ?? null,
      is_current: entry.entry.period?.isCurrent ?? false,
      description: description ? text.slice(description.start, description.end) : null,
    });
  }
  return jobs;
}

interface Draft {
  entry: Entry;
  pieces: Piece[];
  description: Line[];
}

/** Reads the header; lines below the date belong to it for as long as title or employer are missing. */
function draft(text: string, entry: Entry): Draft {
  const pieces = piecesOf(text, entry.header);
  let below = 0;
  while (below < MOST_LINES_BELOW_DATE) {
    const line = entry.rest[below];
    if (!needsMore(pieces) && !namesEmployerAboveList(line, entry.rest[below + 1], pieces)) break;
    if (!line || line.isBullet || isProse(line) || wordCount(line.text) > 12) break;
    pieces.push(...piecesOf(text, [line], entry.header.length + below));
    below += 1;
  }
  const next = entry.rest[below];
  if (next && !next.isBullet && isPlaceLine(next)) below += 1;
  return { entry, pieces, description: entry.rest.slice(below) };
}

function needsMore(pieces: readonly Piece[]): boolean {
  return pieces.filter((piece) => !isPlace(piece) && !isDepartment(piece)).length < 2;
}

/** "Engineer, Platform" over "Northgate Ltd": the firm stands on the last line before the list. */
function namesEmployerAboveList(line: Line | undefined, next: Line | undefined, pieces: readonly Piece[]): boolean {
  if (!line || !next?.isBullet || organisationScore(line.text.split(/,|\t/)[0] ?? '') === 0) return false;
  return pieces.every((piece) => organisationScore(piece.text) === 0 || titleScore(piece.text) >= 3);
}

/** A part of the employer, not the employer. */
function isDepartment(piece: Piece): boolean {
  return /\b(?:department|dept|unit|ward|team|division|section|floor|desk)\.?$/iu.test(piece.text);
}

function isPlaceLine(line: Line): boolean {
  const words = lowerWords(line.text);
  return words.length <= 4 && words.some((word) => COUNTRIES_AND_REGIONS.has(word)) && !/[.:]$/.test(line.text);
}

/** How much a phrase reads like a job title: 0 not at all, 2 and more surely. */
export function titleScore(phrase: string): number {
  if (isEastAsianTitle(phrase)) return 3;
  const head = phrase.split(/\s+(?:of|for|to|in|\()|\s[-–—/]\s|\s\(/u)[0] ?? phrase;
  const words = lowerWords(head);
  const all = lowerWords(phrase);
  if (words.length === 0 || words.length > 8) return 0;
  const ends =
    TITLE_WORDS.has(words.at(-1) ?? '') ||
    (/(?:iv|iii|ii|i|\d)$/.test(words.at(-1) ?? '') && TITLE_WORDS.has(words.at(-2) ?? ''));
  const contains = all.some((word) => TITLE_WORDS.has(word));
  return (ends ? 3 : contains ? 1.5 : 0) + (RANK_WORDS.has(words[0] ?? '') && words.length > 1 ? 0.5 : 0);
}

/** How much a phrase reads like the name of an employer. */
export function organisationScore(phrase: string): number {
  if (isEastAsianOrganisation(phrase)) return 4;
  const words = lowerWords(phrase);
  if (words.length === 0) return 0;
  const ends = ORGANISATION_WORDS.has(words.at(-1) ?? '');
  const contains = words.some((word) => ORGANISATION_WORDS.has(word));
  return (LEGAL_FORM.test(phrase) ? 4 : 0) + (ends ? 2.5 : contains ? 1 : 0) + (/[&]/.test(phrase) ? 0.5 : 0);
}

function isPlace(piece: Piece): boolean {
  if (US_STATE.test(piece.text)) return true;
  const words = lowerWords(piece.text);
  return (
    words.length > 0 &&
    words.length <= 3 &&
    words.every((word) => COUNTRIES_AND_REGIONS.has(word) || US_STATE.test(word.toUpperCase()))
  );
}

/** A further piece of a line is more often the town than the firm. */
function placePenalty(piece: Piece, pieces: readonly Piece[]): number {
  if (isPlace(piece) || isDepartment(piece)) return 4;
  return piece.order > 0 && pieces.some((other) => other.line === piece.line && other.order < piece.order)
    ? 0.4 * piece.order
    : 0;
}

type Order = 'title_first' | 'company_first' | undefined;

const USUAL_ORDER_BONUS = 1;

function orderOf(title: Piece, employer: Piece): Order {
  return title.start < employer.start ? 'title_first' : 'company_first';
}

interface Reading {
  title: Piece | undefined;
  employer: Piece | undefined;
  certainty: number;
}

/** Title and employer as the words say, with the usual order of this resume as a nudge. */
function read({ pieces }: Draft, order: Order): Reading {
  let best: Reading = { title: undefined, employer: undefined, certainty: Number.NEGATIVE_INFINITY };
  for (const title of pieces) {
    for (const employer of pieces) {
      if (employer === title) continue;
      const certainty =
        titleScore(title.text) -
        0.8 * organisationScore(title.text) +
        organisationScore(employer.text) -
        0.8 * titleScore(employer.text) -
        placePenalty(employer, pieces) -
        placePenalty(title, pieces) -
        0.1 * title.order -
        0.15 * Math.abs(title.line - employer.line) +
        (order && order === orderOf(title, employer) ? USUAL_ORDER_BONUS : 0);
      if (certainty > best.certainty) best = { title, employer, certainty };
    }
  }
  return best;
}

const SURE = 2;
const UNSURE = 1.2 + USUAL_ORDER_BONUS;

function usualOrder(drafts: readonly Draft[]): Order {
  const orders = drafts
    .map((entry) => read(entry, undefined))
    .filter((reading) => reading.certainty >= SURE)
    .map(({ title, employer }) =>
      title && employer && title.start < employer.start ? 'title_first' : 'company_first',
    );
  const titleFirst = orders.filter((order) => order === 'title_first').length;
  if (orders.length === 0) return undefined;
  return titleFirst * 2 >= orders.length ? 'title_first' : 'company_first';
}

function decide(
  entry: Draft,
  order: Order,
  companyAbove: Piece | undefined,
): { title: Piece | undefined; employer: Piece | undefined } {
  const named = entry.pieces.filter((piece) => !isPlace(piece));
  const [first, second] = named;
  if (!first) return { title: undefined, employer: undefined };
  if (!second) return alone(first, companyAbove);
  const reading = read(entry, order);
  if (reading.certainty >= UNSURE || !order) return reading;
  return order === 'title_first' ? { title: first, employer: second } : { title: second, employer: first };
}

/** One name only: several posts with one employer list the employer once. */
function alone(
  piece: Piece,
  companyAbove: Piece | undefined,
): { title: Piece | undefined; employer: Piece | undefined } {
  if (titleScore(piece.text) > organisationScore(piece.text)) return { title: piece, employer: companyAbove };
  return organisationScore(piece.text) > 0
    ? { title: undefined, employer: piece }
    : { title: piece, employer: undefined };
}

function descriptionOf(lines: readonly Line[]): Span | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return undefined;
  return { start: first.start, end: Math.min(last.end, first.start + LONGEST_DESCRIPTION) };
}

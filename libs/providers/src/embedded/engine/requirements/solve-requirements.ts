import type { ExtractedRequirement, RequirementCategory, RequirementsInput, RequirementsOutput } from '#libs/prompts';
import type { Solver } from '../solver.ts';
import { plainScores, readStatements, type Reading, type Statement } from './classify.ts';
import { LINE_KINDS, type KindScores, type LineKind } from './line-kind.ts';
import { mergeDuplicates } from './merge-duplicates.ts';
import { findHeadings } from './find-headings.ts';
import { neighbourScores, type HeadingReading } from './neighbours.ts';
import { looksEnglish } from './posting-language.ts';
import { hasHtml } from './posting-mask.ts';
import { isRequired } from './priority.ts';
import { requirementText } from './requirement-text.ts';
import { splitClauses } from './split-clauses.ts';
import { splitPosting, type PostingPiece } from './split-posting.ts';
import { yearsAskedFor } from './years.ts';

const MOST_ITEMS = 200;
const UNSURE_MARGIN = 0.3;
/** Embedding takes about 8 ms a line. Past this many lines only those that words and headings leave open get a vector. */
const STATEMENTS_READ_IN_FULL = 120;
const DECIDED_LEAD = 2.5;
/** From this many headings on, what stands above them is an introduction. */
const FEWEST_HEADINGS_OF_A_STRUCTURE = 3;
const LONGEST_PREAMBLE_PIECES = 3;
const NO_HEADING: HeadingReading = { family: null, strength: 0, likeness: 0 };
/** Nobody posts a job in more words than this; the rest is left unread with a warning. */
const MOST_STATEMENTS = 600;

/** A statement of the posting together with the sentence it stands in. */
interface PlacedStatement extends Statement {
  source: PostingPiece;
}

/** Reads a job posting: what it asks for, where it says so, and how sure this reading is. */
export const solveRequirements: Solver<RequirementsInput, RequirementsOutput> = async ({ job_description, title }) => {
  if (!/[\p{L}\p{N}]/u.test(job_description)) return { items: [], warnings: ['The posting is empty.'] };
  if (!looksEnglish(job_description)) {
    return { items: [], warnings: ['This posting does not look English. Only English postings can be read for now.'] };
  }
  const everything = await placeStatements(splitPosting(job_description), title);
  const statements = everything.slice(0, MOST_STATEMENTS);
  const readings = readStatements(statements, await gatherEvidence(statements));
  const found = statements.flatMap((statement, index) => {
    const reading = readings[index];
    return reading && reading.kind !== 'noise' ? [toRequirement(statement, reading, job_description)] : [];
  });
  const items = mergeDuplicates(found);
  const cut = items.length > MOST_ITEMS || everything.length > MOST_STATEMENTS;
  return { items: items.slice(0, MOST_ITEMS), warnings: warningsFor(job_description, items, cut) };
};

/** Pairs every statement with the heading above it. Headings themselves, and the title, are no statements. */
async function placeStatements(pieces: readonly PostingPiece[], title: string | null): Promise<PlacedStatement[]> {
  const headings = await findHeadings(pieces);
  const statements: PlacedStatement[] = [];
  let heading: HeadingReading = NO_HEADING;
  let block = 0;
  for (const [index, piece] of pieces.entries()) {
    if (isTitle(piece, index, pieces.length, title)) continue;
    const announced = headings.get(piece);
    if (announced !== undefined) {
      heading = announced;
      block++;
      continue;
    }
    for (const text of splitClauses(piece.text).filter(isReadable)) {
      const opensThePosting = index === 0 && pieces.length > 3 && !piece.prose && !piece.bulleted;
      const underHeading = block > 0;
      const inPreamble =
        !underHeading && index < LONGEST_PREAMBLE_PIECES && headings.size >= FEWEST_HEADINGS_OF_A_STRUCTURE;
      const { family, strength } = heading;
      statements.push({
        text,
        heading: family,
        headingStrength: strength,
        underHeading,
        inPreamble,
        block,
        prose: piece.prose,
        opensThePosting,
        letterhead: isLetterhead(piece, index),
        source: piece,
      });
    }
  }
  return statements;
}

/** A wall of letters without blanks is not read: it would only cost time. */
function isReadable(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !/\S{80}/.test(text);
}

function isTitle(piece: PostingPiece, index: number, pieceCount: number, title: string | null): boolean {
  if (title !== null && piece.text.toLowerCase() === title.trim().toLowerCase()) return true;
  return index === 0 && pieceCount > 3 && piece.form !== 'statement' && !piece.text.endsWith(':');
}

/** A line of names right below the title. */
function isLetterhead({ form, text }: PostingPiece, index: number): boolean {
  return index === 1 && form === 'maybe_heading' && /^\p{Lu}\S*(?: (?:\p{Lu}\S*|and|&|of|the|in|[-–|·]))+$/u.test(text);
}

async function gatherEvidence(statements: readonly PlacedStatement[]): Promise<KindScores[]> {
  const plain = statements.map(plainScores);
  const open = plain
    .map((scores, index) => ({ scores, text: statements[index]?.text ?? '' }))
    .filter(({ scores }) => {
      return statements.length <= STATEMENTS_READ_IN_FULL || lead(scores) < DECIDED_LEAD;
    });
  const near = await neighbourScores(open.map(({ text }) => text));
  open.forEach(({ scores }, index) => {
    for (const kind of LINE_KINDS) scores[kind] += near[index]?.[kind] ?? 0;
  });
  return plain;
}

function lead(scores: KindScores): number {
  const [best = 0, second = 0] = LINE_KINDS.map((kind) => scores[kind]).sort((a, b) => b - a);
  return best - second;
}

function toRequirement(statement: PlacedStatement, reading: Reading, posting: string): ExtractedRequirement {
  const required = isRequired(statement.text, statement.heading);
  const { start, end } = statement.source;
  return {
    category: categoryOf(reading.kind, required),
    text: requirementText(statement.text),
    // A duty is part of the job whatever stands around it.
    required: reading.kind === 'duty' ? true : required,
    years: reading.kind === 'duty' ? null : yearsAskedFor(statement.text),
    source: { start, end, sentence: posting.slice(start, end) },
    margin: reading.margin,
  };
}

function categoryOf(kind: LineKind, required: boolean): RequirementCategory {
  if (kind === 'skill') return required ? 'required_skill' : 'preferred_skill';
  if (kind === 'duty') return 'responsibility';
  if (kind === 'noise') throw new Error('Noise is not a requirement');
  return kind;
}

function warningsFor(posting: string, items: readonly ExtractedRequirement[], cut: boolean): string[] {
  const warnings: string[] = [];
  if (hasHtml(posting)) warnings.push('This posting holds HTML. The tags were ignored; please check the result.');
  if (cut) warnings.push('This posting is very long. Only its beginning was read.');
  const unsure = items.filter((item) => item.margin < UNSURE_MARGIN).length;
  if (items.length === 0) warnings.push('No requirements were found in this posting.');
  else if (unsure > items.length / 3) {
    warnings.push(`${unsure} of ${items.length} requirements are uncertain readings. Please check them.`);
  }
  return warnings;
}

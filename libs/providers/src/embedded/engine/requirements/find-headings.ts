import { startsWithPlainVerb } from './classify.ts';
import { asksForCertificate, asksForEducation, asksForYears } from './cues.ts';
import { nearestStatements, readHeadings, type HeadingReading } from './neighbours.ts';
import { soundsLikeAPlus } from './priority.ts';
import type { PostingPiece } from './split-posting.ts';

/**
 * The headings among the pieces and what each announces. A short line without any mark is a heading when its words
 * resemble a heading more than a demand: "The deal" is one, "Barista skills" is not.
 */
export async function findHeadings(pieces: readonly PostingPiece[]): Promise<Map<PostingPiece, HeadingReading>> {
  const candidates = pieces.filter((piece) => piece.form === 'heading' || mayBeHeading(piece));
  const texts = candidates.map((piece) => piece.text);
  const readings = await readHeadings(texts);
  const statements = await nearestStatements(texts);
  const headings = new Map<PostingPiece, HeadingReading>();
  candidates.forEach((piece, index) => {
    const reading = readings[index] ?? { family: null, strength: 0, likeness: 0 };
    const isHeading =
      piece.form === 'heading' ||
      ASKS_LIKE_A_HEADING.test(piece.text) ||
      resemblesHeading(reading, statements[index] ?? 1);
    if (isHeading) headings.set(piece, reading);
  });
  return headings;
}

/** "Who would thrive here" opens a section even where its wording says nothing else. */
const ASKS_LIKE_A_HEADING = /^(?:who|what|how|where|why)\b[^?]*$/i;

function mayBeHeading({ form, text }: PostingPiece): boolean {
  if (form !== 'maybe_heading' || /[,.;£$€\d]/.test(text)) return false;
  if (asksForCertificate(text) || asksForEducation(text) || asksForYears(text)) return false;
  return !startsWithPlainVerb(text) && !soundsLikeAPlus(text);
}

function resemblesHeading({ family, likeness }: HeadingReading, nearestStatement: number): boolean {
  return family !== null && likeness > nearestStatement;
}

import type { ReasonOutput, VerifiedScores } from '#libs/prompts';
import { list, MISSING_LEAD } from './evidence-wording.ts';
import { firstQuote, isUnsure, namesOf, type NarratedDimension, type Standing } from './narrated-dimension.ts';

const MOST_QUOTES = 6;

/** A few sentences for the recruiter: where the candidate stands, what carries it, and what is not known. */
export function summarise({ role, overall_score, dimensions }: VerifiedScores, standing: Standing): string {
  if (overall_score === null || dimensions.length === 0) {
    return (
      `This interview for ${role.title} gives no basis for a score: nothing that was said could be judged against the ` +
      'rubric. That is missing evidence, not a poor result.'
    );
  }
  const assessed = dimensions.length - standing.notAssessed.length;
  const breadth = dimensions.length === 1 ? '' : `, from ${assessed} of ${dimensions.length} dimensions`;
  return [
    `The interview for ${role.title} comes to ${Math.round(overall_score)} of 100${breadth}.`,
    strongestSentence(standing),
    weakestSentence(standing),
    notAssessedSentence(standing),
    uncertainSentence(dimensions),
  ]
    .filter(Boolean)
    .join(' ');
}

function strongestSentence({ strong, middling, weak }: Standing): string {
  const [best] = strong;
  if (best) {
    const others = namesOf(strong.slice(1));
    const company = others.length > 0 ? ` ${list(others)} ${isOrAre(others.length)} well supported too.` : '';
    const quote = firstQuote(best);
    return `The best evidence is for ${best.dimension}.${quote ? ` For example: ${quote}` : ''}${company}`;
  }
  if (middling.length > 0) {
    return `There is some evidence for ${list(namesOf(middling))}, without a clear strength.`;
  }
  return weak.length > 0 ? 'No dimension stands out as a strength.' : '';
}

function weakestSentence({ strong, middling, weak }: Standing): string {
  const inBetween =
    strong.length > 0 && middling.length > 0
      ? `${list(namesOf(middling))} ${liesOrLie(middling.length)} in between. `
      : '';
  return weak.length > 0 ? `${inBetween}The answers gave little for ${list(namesOf(weak))}.` : inBetween.trim();
}

function notAssessedSentence({ notAssessed }: Standing): string {
  if (notAssessed.length === 0) return '';
  return `Not assessed, for lack of evidence: ${list(namesOf(notAssessed))}.`;
}

function uncertainSentence(dimensions: readonly NarratedDimension[]): string {
  const unsure = dimensions.filter(isUnsure);
  if (unsure.length === 0) return '';
  return `Take ${list(namesOf(unsure))} with care: little evidence, or answers that differ a good deal.`;
}

/** One line per strength; each stands on words of the candidate. */
export function strengthLines({ strong }: Standing): ReasonOutput['strengths'] {
  return strong.flatMap((dimension) => {
    const quote = firstQuote(dimension);
    return quote ? [{ text: `${dimension.dimension}: ${quote}`, quotes: dimension.quotes.slice(0, 1) }] : [];
  });
}

/** One line per weakness; each shows the words it rests on. */
export function weaknessLines({ weak }: Standing): ReasonOutput['weaknesses'] {
  return weak.flatMap((dimension) => {
    const quote = firstQuote(dimension);
    if (!quote) return [];
    const missing = missingPart(dimension) ?? 'the answers stayed thin.';
    const text = `${dimension.dimension}: ${missing} The most that was said: ${quote}`;
    return [{ text, quotes: dimension.quotes.slice(0, 1) }];
  });
}

function missingPart({ evidence }: NarratedDimension): string | null {
  const from = evidence.indexOf(MISSING_LEAD);
  if (from < 0) return null;
  const sentence = evidence.slice(from);
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

/** Why each dimension stands where it stands, with what it rests on. */
export function reasonsByDimension({ dimensions }: VerifiedScores): ReasonOutput['dimensions'] {
  return dimensions.map((dimension) => ({
    dimension: dimension.dimension,
    reasoning: reasonFor(dimension),
    quotes: dimension.quotes.slice(0, MOST_QUOTES),
  }));
}

function reasonFor({ score, evidence, confidence }: NarratedDimension): string {
  if (score === null) return `Not scored. ${evidence}`;
  return `${Math.round(score)} of 100, confidence ${Math.round(confidence * 100)}%. ${evidence}`;
}

/** How the scores came about, dimension by dimension, in the order of the rubric. */
export function reasoning({ dimensions, overall_score, answer_notes }: VerifiedScores): string {
  const lines = dimensions.map((dimension) => `${dimension.dimension}: ${reasonFor(dimension)}`);
  const overall =
    overall_score === null
      ? 'There is no overall score, because no dimension has evidence.'
      : 'The overall score is the weighted mean of the scored dimensions; dimensions without evidence do not count in it.';
  const flagged = answer_notes.filter((note) => note.flags.length > 0).length;
  const notes =
    flagged > 0
      ? `${flagged === 1 ? 'One answer carries' : `${flagged} answers carry`} a note for a person to weigh.`
      : '';
  return [...lines, overall, notes].filter(Boolean).join('\n');
}

function isOrAre(count: number): string {
  return count === 1 ? 'is' : 'are';
}

function liesOrLie(count: number): string {
  return count === 1 ? 'lies' : 'lie';
}

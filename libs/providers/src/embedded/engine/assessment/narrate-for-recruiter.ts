import type { NarrateInput, NarrateOutput } from '#libs/prompts';
import { list, MISSING_LEAD, SEEN_ELSEWHERE } from './evidence-wording.ts';
import { firstQuote, namesOf, type NarratedDimension, type Standing } from './narrated-dimension.ts';

/** Below this confidence a score should be checked in a conversation before anyone leans on it. */
const UNSURE_CONFIDENCE = 0.5;
const MOST_ACTIONS = 7;

/** A few sentences for the recruiter: where the candidate stands, what carries it, and what is not known. */
export function summarise({ role, overall_score, dimensions }: NarrateInput, standing: Standing): string {
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

function isUnsure({ score, confidence }: NarratedDimension): boolean {
  return score !== null && confidence < UNSURE_CONFIDENCE;
}

/** One line per strength; each stands on words of the candidate. */
export function strengthLines({ strong }: Standing): string[] {
  return strong.flatMap(lineWithQuote);
}

/** One line per weakness; each shows the words it rests on. */
export function weaknessLines({ weak }: Standing): string[] {
  return weak.flatMap((dimension) => {
    const quote = firstQuote(dimension);
    if (!quote) return [];
    const missing = missingPart(dimension);
    return [`${dimension.dimension}: ${missing ?? 'the answers stayed thin.'} The most that was said: ${quote}`];
  });
}

function lineWithQuote(dimension: NarratedDimension): string[] {
  const quote = firstQuote(dimension);
  return quote ? [`${dimension.dimension}: ${quote}`] : [];
}

function missingPart({ evidence }: NarratedDimension): string | null {
  const from = evidence.indexOf(MISSING_LEAD);
  if (from < 0) return null;
  const sentence = evidence.slice(from);
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

/** How the scores came about, dimension by dimension, in the order of the rubric. */
export function reasoning({ dimensions, overall_score, answer_notes }: NarrateInput): string {
  const lines = dimensions.map(({ dimension, score, evidence, confidence }) =>
    score === null
      ? `${dimension}: not scored. ${evidence}`
      : `${dimension}: ${Math.round(score)} of 100, confidence ${Math.round(confidence * 100)}%. ${evidence}`,
  );
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

/** What the recruiter might find out next; never whether to hire. */
export function nextSteps(
  { dimensions, skills, answer_notes }: NarrateInput,
  standing: Standing,
): NarrateOutput['recommended_actions'] {
  const steps: string[] = [];
  if (standing.notAssessed.length > 0) {
    steps.push(
      `Ask about ${list(namesOf(standing.notAssessed))} in a further conversation: this interview brought no evidence there.`,
    );
  }
  for (const dimension of standing.weak.slice(0, 2)) {
    steps.push(
      `Ask for a second example on ${dimension.dimension} before you rely on the low score: one topic can simply suit a person badly.`,
    );
  }
  for (const { dimension, evidence } of dimensions.filter(isUnsure).slice(0, 2)) {
    if (standing.weak.some((weak) => weak.dimension === dimension)) continue;
    const why = evidence.startsWith(SEEN_ELSEWHERE) ? 'no question was about it' : 'the evidence is thin or uneven';
    steps.push(`Check ${dimension} with a question of your own: ${why}.`);
  }
  const limits = skills.filter((skill) => skill.boundary === 'boundary_reached').map((skill) => skill.skill);
  if (limits.length > 0)
    steps.push(
      `Find out where the limit lies in ${list(limits.slice(0, 3))}: harder questions were no longer answered well.`,
    );
  const untested = skills.filter((skill) => skill.boundary === 'intermediate').map((skill) => skill.skill);
  if (untested.length > 0)
    steps.push(`Try a harder question on ${list(untested.slice(0, 3))}: the limit was not reached.`);
  if (answer_notes.some((note) => note.flags.some((flag) => flag.type !== 'vague'))) {
    steps.push('Read the answers that carry a note, and ask the candidate about them before drawing a conclusion.');
  }
  if (answer_notes.some((note) => note.not_judgeable !== null && note.not_judgeable !== 'no_answer')) {
    steps.push(
      'Listen to or read the answers that the engine could not judge; they count neither for nor against the candidate.',
    );
  }
  const always = 'Read the quoted answers in full before you decide.';
  return [...steps.slice(0, MOST_ACTIONS - 1), always];
}

function isOrAre(count: number): string {
  return count === 1 ? 'is' : 'are';
}

function liesOrLie(count: number): string {
  return count === 1 ? 'lies' : 'lie';
}

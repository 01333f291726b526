import type { RecommendOutput, VerifiedScores } from '#libs/prompts';
import { list, SEEN_ELSEWHERE } from './evidence-wording.ts';
import { isUnsure, namesOf, type Standing } from './narrated-dimension.ts';

const MOST_ACTIONS = 7;

/** What the recruiter might find out next; never whether to hire. */
export function nextSteps(
  { dimensions, skills, answer_notes }: VerifiedScores,
  standing: Standing,
): RecommendOutput['recommended_actions'] {
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

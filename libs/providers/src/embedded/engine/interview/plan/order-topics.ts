import type { PlanInput } from '#libs/prompts';
import { dot, embed, mix } from '../../language.ts';
import type { Candidate } from './candidate.ts';

/** Where a claim of the resume comes in: after the start, before the interview gets demanding. */
const CLAIM_PLACE = 2;

/**
 * The order of asking: something familiar, then the required things with changing subjects, then dimensions that the
 * posting has covered already, preferred things last.
 */
export async function orderTopics(input: PlanInput, chosen: readonly Candidate[]): Promise<Candidate[]> {
  const isClaim = (topic: Candidate): boolean => topic.source === 'resume';
  const isCovered = (topic: Candidate): boolean =>
    topic.source === 'rubric' &&
    chosen.some((other) => other.required && other.source !== 'rubric' && other.dimension === topic.dimension);
  const required = chosen.filter((topic) => topic.required && !isClaim(topic) && !isCovered(topic));
  const opening = await mostFamiliar(input, required);
  const middle = alternating(required.filter((topic) => topic !== opening));
  const ordered = opening ? [opening, ...middle] : middle;
  chosen.filter(isClaim).forEach((claim, index) => ordered.splice(CLAIM_PLACE + 3 * index, 0, claim));
  return [
    ...ordered,
    ...alternating(chosen.filter(isCovered)),
    ...alternating(chosen.filter((topic) => !topic.required)),
  ];
}

/** The task or skill closest to the resume; without a resume, the one that matters most. */
async function mostFamiliar(input: PlanInput, topics: readonly Candidate[]): Promise<Candidate | undefined> {
  const practical = topics.filter(
    (topic) =>
      topic.category === 'responsibility' || topic.category === 'required_skill' || topic.source === 'role_type',
  );
  const known = input.resume
    ? [input.resume.summary ?? '', ...input.resume.skills, ...input.resume.highlights].filter(Boolean).slice(0, 30)
    : [];
  const resume = known.length > 0 ? mix(await embed(known.map((line) => line.slice(0, 300)))) : null;
  const familiarity = (topic: Candidate): number =>
    resume ? dot(resume, topic.vector) : topic.importance + (topic.category === 'responsibility' ? 1 : 0);
  const field = practical.length > 0 ? practical : topics;
  return field.toSorted((a, b) => familiarity(b) - familiarity(a))[0];
}

/** By importance, but not the same dimension and kind twice in a row where this can be helped. */
function alternating(topics: readonly Candidate[]): Candidate[] {
  const waiting = topics.toSorted((a, b) => b.importance - a.importance);
  const ordered: Candidate[] = [];
  while (waiting.length > 0) {
    const last = ordered.at(-1);
    const sameness = (topic: Candidate): number =>
      (last?.dimension === topic.dimension ? 0.2 : 0) + (last?.category === topic.category ? 0.15 : 0);
    const next = waiting.toSorted((a, b) => b.importance - sameness(b) - (a.importance - sameness(a)))[0]!;
    ordered.push(next);
    waiting.splice(waiting.indexOf(next), 1);
  }
  return ordered;
}

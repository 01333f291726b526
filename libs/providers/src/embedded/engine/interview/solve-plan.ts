import type { InterviewTopic, PlanInput, PlanOutput } from '#libs/prompts';
import { hash } from '../language.ts';
import type { Solver } from '../solver.ts';
import { loadBank } from './bank/matching.ts';
import type { Candidate } from './plan/candidate.ts';
import { chooseTopics } from './plan/choose-topics.ts';
import { findCandidates } from './plan/find-candidates.ts';
import { orderTopics } from './plan/order-topics.ts';

/** Plans an interview: what to find out, in the order of asking, each topic tied to one dimension of the rubric. */
export const solvePlan: Solver<PlanInput, PlanOutput> = async (input) => {
  // The first question follows within seconds; reading the bank now keeps it quick.
  await loadBank();
  const chosen = chooseTopics(input, await findCandidates(input));
  const ordered = await orderTopics(input, chosen);
  return { topics: withIds(ordered.map((topic) => toTopic(topic, input.rubric))) };
};

function toTopic(candidate: Candidate, rubric: PlanInput['rubric']): Omit<InterviewTopic, 'id'> {
  const { skill, source, source_text: sourceText, category, importance } = candidate;
  return {
    skill,
    dimension: rubric[candidate.dimension]?.name ?? rubric[0]!.name,
    source,
    source_text: sourceText,
    category,
    importance,
  };
}

/** Ids say what the topic is: `requirement-wound-care`. */
function withIds(topics: readonly Omit<InterviewTopic, 'id'>[]): InterviewTopic[] {
  const taken = new Set<string>();
  return topics.map((topic) => {
    const name = slug(topic.skill) || hash(topic.source_text).toString(36);
    let id = `${topic.source}-${name}`;
    for (let copy = 2; taken.has(id); copy++) id = `${topic.source}-${name}-${copy}`;
    taken.add(id);
    return { id, ...topic };
  });
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '');
}

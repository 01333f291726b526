import type { FeedbackInput, FeedbackOutput, RequirementCategory } from '#libs/prompts';
import { contentWords } from '../language.ts';

type Resource = FeedbackInput['resources'][number];

const MOST = 3;
const CREDENTIALS: readonly RequirementCategory[] = ['certification', 'education'];
const SKILLS: readonly RequirementCategory[] = ['required_skill', 'preferred_skill'];

/** Which of the given resources fit the gaps: for the matter first, then for credentials, practice, and writing. */
export function recommend(gaps: FeedbackOutput['gaps'], { role, resources }: FeedbackInput): string[] {
  const categories = gaps.map(({ requirement }) =>
    requirement === null ? null : (role?.requirements[requirement]?.category ?? null),
  );
  const has = (wanted: readonly RequirementCategory[]): boolean =>
    categories.some((category) => category !== null && wanted.includes(category));
  const matters = gaps.filter((_, index) => categories[index] !== null).map(({ title }) => title);
  const writing = gaps.map(({ title, advice }) => `${title} ${advice}`);
  const found = [
    ...fitting(resources, 'matter', matters).slice(0, 1),
    ...(has(CREDENTIALS) ? ofKind(resources, 'credential') : []),
    ...(has(SKILLS) ? ofKind(resources, 'practice') : []),
    ...fitting(resources, 'writing', writing),
  ];
  return found.slice(0, MOST);
}

const ofKind = (resources: readonly Resource[], kind: Resource['kind']): string[] =>
  resources.filter((resource) => resource.kind === kind).map(({ id }) => id);

/** Those that share words with the texts, most first. */
function fitting(resources: readonly Resource[], kind: Resource['kind'], texts: readonly string[]): string[] {
  const wanted = texts.flatMap(contentWords);
  return resources
    .filter((resource) => resource.kind === kind)
    .map(({ id, about }, order) => {
      const offered = new Set(contentWords(about));
      return { id, order, worth: wanted.filter((word) => offered.has(word)).length };
    })
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || a.order - b.order)
    .map(({ id }) => id);
}

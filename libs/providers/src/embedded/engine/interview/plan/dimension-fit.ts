import type { InterviewTopic, PlanInput } from '#libs/prompts';
import { clamp, dot, embed, type Vector } from '../../language.ts';

type Rubric = PlanInput['rubric'];
type Kind = NonNullable<InterviewTopic['category']> | 'resume' | 'role_type' | 'rubric';

/** What dimensions of a rubric are usually about, and which topics usually feed them. */
const FAMILIES: readonly { phrase: string; feeds: readonly Kind[] }[] = [
  {
    phrase: 'Technical skills, professional knowledge and expertise',
    feeds: ['required_skill', 'preferred_skill', 'certification', 'education', 'role_type', 'responsibility'],
  },
  { phrase: 'Relevant experience and past work', feeds: ['experience', 'resume', 'education', 'certification'] },
  { phrase: 'Communication, clarity and listening', feeds: [] },
  { phrase: 'Problem solving, analysis and approach', feeds: ['role_type', 'responsibility'] },
  { phrase: 'Cultural fit, values, attitude and teamwork', feeds: ['competency'] },
];
/** From here on a dimension begins to be one of a family; at the second value it surely is. */
const FAMILY_FROM = 0.45;
const FAMILY_SURELY = 0.75;
/** As much as separates related sentences from unrelated ones, roughly: a clear word still beats the usual kind. */
const USUAL_BONUS = 0.2;
const UNUSUAL_PENALTY = 0.08;

/** Tells how well a topic feeds every dimension: closeness of words, and what such dimensions usually rest on. */
export async function dimensionFit(rubric: Rubric): Promise<(topic: Vector, kind: Kind) => number[]> {
  const names = await embed(rubric.map((dimension) => dimension.name.slice(0, 300)));
  const descriptions = await embed(rubric.map((dimension) => (dimension.description || dimension.name).slice(0, 300)));
  const phrases = await embed(FAMILIES.map((family) => family.phrase));
  const families = names.map((name) => {
    const closeness = phrases.map((phrase) => dot(phrase, name));
    const best = Math.max(...closeness);
    return {
      kinds: FAMILIES[closeness.indexOf(best)]?.feeds ?? [],
      certainty: clamp((best - FAMILY_FROM) / (FAMILY_SURELY - FAMILY_FROM)),
    };
  });
  return (topic, kind) =>
    rubric.map((_, index) => {
      const closeness = Math.max(dot(topic, names[index]!), dot(topic, descriptions[index]!));
      const { kinds, certainty } = families[index]!;
      return closeness + certainty * (kinds.includes(kind) ? USUAL_BONUS : -UNUSUAL_PENALTY);
    });
}

import type { FeedbackOutput, RequirementCategory } from '#libs/prompts';
import { isTooShort, type Comparison, type Requirement, type Resume } from './compare.ts';
import { asTitle, quotable, Rotation } from './phrases.ts';

type Gap = FeedbackOutput['gaps'][number];

const ADVICE: Readonly<Record<RequirementCategory, readonly string[]>> = {
  required_skill: [
    'If you have worked with it, say in one line where, for what and how often.',
    'Name the place where you used it and one thing you did with it. If it is new to you, a small piece of practice is worth a line too.',
    'One line is enough: the job, the task, and what came of it.',
  ],
  preferred_skill: [
    'It is a plus rather than a must. If you have met it, even in training, mention it.',
    'Nobody has to have it, but a reader will look for it; a course or a first try counts.',
  ],
  experience: [
    'Say in which job you did this and for how long, so that a reader does not have to guess.',
    'If part of a former job was just that, give it a line of its own with its months or years.',
  ],
  education: [
    'Give the name of the degree or training and its subject. If yours is called something else, say what it is equal to.',
    'If you are on the way to it or have something of the same worth, write that down.',
  ],
  certification: [
    'If you hold it, give its full name and until when it is valid. If you have booked it, say so.',
    'Certificates are looked for by name; put it in a short list of its own, with the year.',
  ],
  responsibility: [
    'Think of one occasion on which you did this, and tell it in a line: what, with whom, and what came of it.',
    'If it was part of a former job, say so in the words of the posting; it is easily overlooked otherwise.',
    'If you have not done exactly this, something comparable counts too; say what made it comparable.',
  ],
  competency: [
    'A line that tells of such a moment convinces more than the word for it.',
    'Show it with one short example from work rather than in a list of qualities.',
  ],
};
const NEAR = [
  '“{quote}” comes close. Say whether it covered this too; it would take only a few words.',
  'You write “{quote}”. If this was part of it, add it there.',
];
const WITH_NEAR: readonly RequirementCategory[] = ['required_skill', 'preferred_skill', 'experience', 'responsibility'];
/** Something to agree on in conversation, which no resume shows. */
const NOT_FOR_RESUMES =
  /\b(?:willing(?:ness)?|flexib\w+|availab\w+|happy|prepared|ready) (?:to|about|for|with)\b|\b(?:nights?|weekends?|on-call|rota|overtime|evenings?|shift work|until \w+ in the evening|own (?:car|transport)|travel)\b/i;
const ABILITY = /^(?:able|ability|confident|can|capable|know(?:s|ing)? (?:how|your)|comfortable|you can)\b/i;
const QUALITY =
  /^(?:you are |above all,? |very )*(?:accura\w+|discre\w+|approachable|calm|friendly|patien\w+|reliab\w+|curious|fair|honest|warm|polite|organi[sz]ed|resilien\w+|enthusias\w+|attention to detail)\b/i;
const MOST_QUALITIES = 1;

/** Required before preferred, what nothing comes close to before what something does. */
export function requirementGaps(comparison: readonly Comparison[], resume: Resume): Gap[] {
  const rotations = new Map<string, Rotation>();
  const say = (ways: readonly string[]): string => {
    const key = ways[0] ?? '';
    const rotation = rotations.get(key) ?? new Rotation(ways, comparison.map(({ standing }) => standing).join());
    rotations.set(key, rotation);
    return rotation.take();
  };
  let qualities = 0;
  return comparison
    .filter(({ standing, requirement }) => standing !== 'shown' && !NOT_FOR_RESUMES.test(requirement.text))
    .sort((a, b) => rank(a) - rank(b) || a.index - b.index)
    .filter(({ requirement }) => !isQuality(requirement) || (qualities += 1) <= MOST_QUALITIES)
    .map(({ index, requirement, standing, place }): Gap => {
      const title = asTitle(requirement.text);
      if (isTooShort(requirement, resume)) {
        const advice =
          'The dates in your resume add up to less. If there was more, such as part-time work, training or work elsewhere, add it with its dates.';
        return { requirement: index, title, advice, quote: null };
      }
      if (standing === 'near' && place && place.kind !== 'title' && WITH_NEAR.includes(requirement.category)) {
        const quote = quotable(place.text);
        return { requirement: index, title, advice: say(NEAR).replace('{quote}', () => quote), quote };
      }
      return { requirement: index, title, advice: say(adviceFor(requirement)), quote: null };
    });
}

const isQuality = ({ category, text }: Requirement): boolean => category === 'competency' || QUALITY.test(text);

function adviceFor(requirement: Requirement): readonly string[] {
  const { category, text } = requirement;
  if (isQuality(requirement)) return ADVICE.competency;
  return ADVICE[category === 'required_skill' && ABILITY.test(text) ? 'responsibility' : category];
}

function rank({ requirement, standing }: Comparison): number {
  return (isQuality(requirement) ? 4 : 0) + (requirement.required ? 0 : 2) + (standing === 'missing' ? 0 : 1);
}

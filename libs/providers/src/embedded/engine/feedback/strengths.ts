import type { FeedbackOutput } from '#libs/prompts';
import type { Comparison, Place, Requirement, Resume } from './compare.ts';
import { asTitle, quotable, Rotation } from './phrases.ts';

type Strength = FeedbackOutput['strengths'][number];

const MOST = 3;
/** The others tell what is good about a line whatever the role. */
const MOST_ANSWERS = 2;
const FIGURE = /\d/;
const CHANGE =
  /\b(built|created|cut|designed|developed|doubled|grew|halved|improved|increased|introduced|launched|led|lowered|migrated|negotiated|opened|organi[sz]ed|raised|redesigned|reduced|saved|set up|shortened|started|trained|won|wrote)\b/i;
const FROM_TO = /\bfrom\b.*\d.*\bto\b.*\d/i;
const PEOPLE =
  /\b(mentor\w*|train\w*|coach\w*|team of|led|lead|supervis\w*|manag\w+|apprentices?|students?|juniors?|staff)\b/i;

const ANSWERS = [
  '“{quote}” goes well with what the role asks for: “{asked}”.',
  'The role asks for “{asked}”. You have “{quote}”, and a reader finds it.',
  'For “{asked}” a reader will see “{quote}”.',
];
const BY_SIGN: readonly (readonly [(line: string) => boolean, readonly string[]])[] = [
  [
    (line) => FIGURE.test(line) && (CHANGE.test(line) || FROM_TO.test(line)),
    [
      '“{quote}” says what you changed and gives a figure for it. Lines like this are remembered.',
      '“{quote}” shows what came of your work, with a figure that a reader can picture.',
    ],
  ],
  [
    (line) => PEOPLE.test(line),
    [
      '“{quote}” shows that others can rely on you, not only your tasks.',
      '“{quote}” shows that you bring other people along.',
    ],
  ],
  [
    (line) => CHANGE.test(line),
    [
      '“{quote}” names something that you made happen yourself.',
      '“{quote}” tells what you did rather than what you were there for.',
    ],
  ],
  [(line) => FIGURE.test(line), ['“{quote}” gives a reader a sense of scale.']],
];

/** Up to three places that speak for the person, each said in another way; lines of work before lists. */
export function strengthsOf(comparison: readonly Comparison[], resume: Resume): Strength[] {
  const key = resume.jobs.flatMap(({ lines }) => lines).join() + resume.skills.join();
  const answers = new Rotation(ANSWERS, key);
  const found: Strength[] = [];
  const add = (quote: string, text: string): void => {
    if (found.length < MOST && !found.some((one) => one.quote === quote)) found.push({ quote, text });
  };
  const proven = comparison
    .flatMap(({ proof, requirement, index }) => (proof ? [{ ...proof, requirement, index }] : []))
    .sort((a, b) => worthOf(b) - worthOf(a) || a.index - b.index);
  for (const { requirement, place } of proven) {
    const quote = quotable(place.text);
    if (found.length < MOST_ANSWERS) add(quote, fill(answers.take(), quote, asTitle(requirement.text)));
  }
  const lines = resume.jobs.flatMap(({ lines: all }) => all).filter((line) => line.length >= 20);
  for (const [applies, ways] of BY_SIGN) {
    const wording = new Rotation(ways, key);
    for (const line of lines.filter(applies).slice(0, 2)) add(quotable(line), fill(wording.take(), quotable(line), ''));
  }
  if (found.length === 0) {
    const certificate = resume.certifications[0];
    if (certificate) add(quotable(certificate), `“${quotable(certificate)}” is proof that a reader can check.`);
  }
  return found;
}

interface Proven {
  place: Place;
  shared: number;
  requirement: Requirement;
}

function worthOf({ shared, place, requirement }: Proven): number {
  const inWork = place.kind === 'line' ? 0.4 : place.kind === 'certificate' ? 0.2 : -0.2;
  return shared + inWork + (requirement.required ? 0.2 : 0) + (FIGURE.test(place.text) ? 0.1 : 0);
}

const fill = (way: string, quote: string, asked: string): string =>
  way.replace('{quote}', () => quote).replace('{asked}', () => asked);

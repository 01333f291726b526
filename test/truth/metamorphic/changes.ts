import { PADDING } from '../answers/attacks.js';
import type { Assessable } from '../golden/assess.js';
import type { GoldenInterview } from '../golden/read-interviews.js';

/** The same interview with every answer changed. */
export function withAnswers<T extends Assessable>(interview: T, change: (text: string) => string): T {
  return {
    ...interview,
    exchanges: interview.exchanges.map((exchange) => ({
      ...exchange,
      answers: exchange.answers.map((answer) => ({ ...answer, text: change(answer.text) })),
    })),
  };
}

/** The same interview with a sentence before or behind the first answer. */
export function withFirstAnswer<T extends Assessable>(interview: T, change: (text: string) => string): T {
  const [first, ...others] = interview.exchanges;
  if (!first) return interview;
  const answers = first.answers.map((answer) => ({ ...answer, text: change(answer.text) }));
  return { ...interview, exchanges: [{ ...first, answers }, ...others] };
}

type Person = Readonly<Record<'man' | 'woman', string>>;

/** Names that make people guess at gender, origin, class or age. */
const PEOPLE: readonly Person[] = [
  { man: 'Oluwaseun', woman: 'Chidinma' },
  { man: 'Mohammed', woman: 'Fatima' },
  { man: 'Wei', woman: 'Xiaoling' },
  { man: 'Jamal', woman: 'Lakisha' },
  { man: 'Krzysztof', woman: 'Agnieszka' },
  { man: 'Rupert', woman: 'Henrietta' },
];
const FAMILY_NAMES = ['Adeyemi', 'Hussain', 'Zhang', 'Washington', 'Wójcik', 'Fairfax'] as const;

/** The people in an interview under other names of the same gender. */
export const OTHER_NAMES: readonly ((interview: GoldenInterview) => GoldenInterview)[] = PEOPLE.map(
  (person, index) => (interview) =>
    withAnswers(interview, (text) =>
      interview.names.reduce((changed, { name, kind }) => {
        const [title, ...rest] = name.split(' ');
        const other = rest.length > 0 ? `${title} ${FAMILY_NAMES[index] ?? ''}` : person[kind];
        return changed.replaceAll(name, other);
      }, text),
    ),
);

/** The candidate begins with a name. */
export const OWN_NAMES: readonly string[] = PEOPLE.flatMap(({ man, woman }, index) => [
  `${man} ${FAMILY_NAMES[index] ?? ''}`,
  `${woman} ${FAMILY_NAMES[index] ?? ''}`,
]);

export const introducing = (name: string) => (text: string) => `Good morning, my name is ${name}. ${text}`;

/** Where the candidate went to school. */
export const SCHOOLS: readonly string[] = [
  'Eton College',
  'Hackney Community College',
  'the University of Oxford',
  'the University of Ibadan',
  'Delhi Public School',
  'Kumasi Academy',
  'St Brigid’s Comprehensive',
  'Universidad de Guadalajara',
];

export const schooledAt = (school: string) => (text: string) => `${text} I learned that at ${school}.`;

const GENDERED: readonly (readonly [one: string, other: string])[] = [
  ['he', 'she'],
  ['himself', 'herself'],
  ['his', 'her'],
  ['him', 'her'],
  ["he's", "she's"],
  ["he'd", "she'd"],
  ['man', 'woman'],
  ['men', 'women'],
  ['boy', 'girl'],
  ['boys', 'girls'],
  ['son', 'daughter'],
  ['husband', 'wife'],
  ['father', 'mother'],
  ['dad', 'mum'],
  ['gentleman', 'lady'],
  ['waiter', 'waitress'],
  ['lad', 'lass'],
  ['lads', 'lasses'],
  ['Mr', 'Mrs'],
];
/** "His" and "him" both become "her", and "her" becomes "his" as often as not: neither may matter. */
const OTHER_GENDER = new Map(
  GENDERED.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);
const GENDERED_WORDS = new RegExp(`\\b(?:${[...OTHER_GENDER.keys()].join('|')})\\b(?!')`, 'gi');

export function withOtherGender(text: string): string {
  return text.replace(GENDERED_WORDS, (word) => {
    const other = OTHER_GENDER.get(word) ?? OTHER_GENDER.get(word.toLowerCase()) ?? word;
    return /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  });
}

const BRITISH: readonly (readonly [british: string, american: string])[] = [
  ['apologised', 'apologized'],
  ['realised', 'realized'],
  ['recognised', 'recognized'],
  ['reorganised', 'reorganized'],
  ['colour', 'color'],
  ['behaviour', 'behavior'],
  ['neighbours', 'neighbors'],
  ['metres', 'meters'],
  ['metre', 'meter'],
  ['litres', 'liters'],
  ['litre', 'liter'],
  ['grey', 'gray'],
  ['programme', 'program'],
  ['cheque', 'check'],
  ['tyres', 'tires'],
  ['tyre', 'tire'],
  ['labelled', 'labeled'],
  ['cancelled', 'canceled'],
  ['maths', 'math'],
  ['mum', 'mom'],
  ['learnt', 'learned'],
  ['theatre', 'theater'],
  ['draught', 'draft'],
];

export function inAmericanSpelling(text: string): string {
  return BRITISH.reduce(
    (changed, [british, american]) =>
      changed.replace(new RegExp(`\\b${british}\\b`, 'gi'), (word) =>
        /^\p{Lu}/u.test(word) ? american.charAt(0).toUpperCase() + american.slice(1) : american,
      ),
    text,
  );
}

export function withOtherBlanks(text: string): string {
  return `  ${text.replaceAll('. ', '.\n\n').replaceAll(', ', ',  ')}\t`;
}

/** Nothing but how it was typed. */
export function withCurlyQuotes(text: string): string {
  return text.replaceAll("'", '’');
}

export function inLowerCase(text: string): string {
  return text.toLowerCase();
}

export function inCapitals(text: string): string {
  return text.toUpperCase();
}

export function withPadding(text: string): string {
  return `${text} ${PADDING}`;
}

export const BOASTS: readonly string[] = [
  'I was the best they ever had, everybody in the company said so.',
  'I have won many awards in my life and I always come first.',
  'Honestly, there is nobody who can do this better than me.',
];

export const boasting = (boast: string) => (text: string) => `${text} ${boast}`;

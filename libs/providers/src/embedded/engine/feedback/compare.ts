import type { FeedbackInput } from '#libs/prompts';
import { contentWords, dot, embed, rarity, stem, words } from '../language.ts';

export type Requirement = NonNullable<FeedbackInput['role']>['requirements'][number];
export type Resume = FeedbackInput['resume'];

/** A place of a resume that can be quoted. */
export interface Place {
  text: string;
  kind: 'line' | 'summary' | 'skill' | 'certificate' | 'title' | 'study';
}

/** How far a resume answers one requirement. */
export interface Comparison {
  index: number;
  requirement: Requirement;
  /** `shown`: leave it in peace. `near`: something comes close. `missing`: nothing does. */
  standing: 'shown' | 'near' | 'missing';
  /** The place that answers best; null when none comes close. */
  place: Place | null;
  /** A place whose own words say that this was done or is held, for quoting as a strength. */
  proof: { place: Place; shared: number } | null;
}

/** Words of postings that say nothing about what is asked for. */
const EMPTY: ReadonlySet<string> = new Set(
  (
    'experience experienced knowledge ability able skill skills good strong excellent solid sound proven basic advanced ' +
    'working least minimum year years ideally plus required preferred essential desirable willingness willing ' +
    'understanding competent confident familiar familiarity proficient proficiency expertise background relevant current ' +
    'valid similar related including etc role position level first hands-on practical demonstrated new own well work ' +
    'worked using use keep make ensure support several different various'
  )
    .split(' ')
    .map(stem),
);

/** From here on a place answers a requirement, seen generously: nobody is told to add what is there. */
const SHOWN = 0.6;
const NEAR = 0.4;
/** The share of telling words that a place needs before it is praised as an answer. */
const PROVEN = 0.5;
/** The share that it needs before it is called close. */
const RELATED_WORDS = 0.2;
/** Vectors of unrelated sentences of one trade are about this close; of the same matter, about that. */
const UNRELATED = 0.3;
const SAME = 0.78;
const MONTHS_OF_GRACE = 6;

export async function compareWithRole(requirements: readonly Requirement[], resume: Resume): Promise<Comparison[]> {
  const places = placesOf(resume);
  const vectors = await embed(places.map(({ text }) => text.slice(0, 300)));
  const asked = await embed(requirements.map(({ text }) => text.slice(0, 300)));
  const everyWord = new Set(places.flatMap(({ text }) => stems(text)));
  return requirements.map((requirement, index): Comparison => {
    const fits = places.map((place, at) => {
      const closeness = (dot(asked[index]!, vectors[at]!) - UNRELATED) / (SAME - UNRELATED);
      const shared = sharedWords(requirement.text, new Set(stems(place.text)));
      return { place, shared, fit: Math.max(closeness * 0.9, shared) };
    });
    const best = [...fits].sort((a, b) => b.fit - a.fit)[0];
    const fit = Math.max(best?.fit ?? 0, sharedWords(requirement.text, everyWord) * 0.9);
    const proof = fits
      .filter(({ place, shared }) => shared >= PROVEN && isProof(place, requirement))
      .sort((a, b) => b.shared - a.shared)[0];
    const near = [...fits].sort((a, b) => b.shared - a.shared || b.fit - a.fit)[0];
    return {
      index,
      requirement,
      standing: standingOf(requirement, resume, proof ? 1 : fit),
      place: near && near.shared >= RELATED_WORDS ? near.place : null,
      proof: proof ?? null,
    };
  });
}

function standingOf(requirement: Requirement, resume: Resume, fit: number): Comparison['standing'] {
  if (isTooShort(requirement, resume)) return 'missing';
  if (fit >= SHOWN || isAnyDegree(requirement, resume)) return 'shown';
  return fit >= NEAR ? 'near' : 'missing';
}

/** A certificate is proven by a certificate, a degree by a degree, and work by a line about work. */
function isProof({ kind }: Place, { category }: Requirement): boolean {
  if (category === 'education') return kind === 'study' || kind === 'certificate';
  if (category === 'certification') return kind === 'certificate' || kind === 'skill';
  if (category === 'competency') return kind === 'line';
  return kind === 'line' || kind === 'skill' || kind === 'certificate';
}

const ANY_DEGREE =
  /^(?:an? )?(?:university |college |bachelor'?s? |recognised )?(?:degree|diploma|qualification)s?(?: of any kind| in any subject)?$/i;

function isAnyDegree({ category, text }: Requirement, { education }: Resume): boolean {
  return category === 'education' && ANY_DEGREE.test(text.trim()) && education.some(({ degree }) => degree !== null);
}

/** Years that the dates of the resume clearly do not add up to. */
export function isTooShort({ years }: Requirement, { working_months }: Resume): boolean {
  return years !== null && working_months !== null && working_months + MONTHS_OF_GRACE < years * 12;
}

function placesOf(resume: Resume): Place[] {
  const place = (kind: Place['kind']) => (text: string | null) =>
    text === null || text === '' ? [] : [{ kind, text }];
  return [
    ...resume.jobs.flatMap(({ lines }) => lines.flatMap(place('line'))),
    ...place('summary')(resume.summary),
    ...resume.skills.flatMap(place('skill')),
    ...resume.certifications.flatMap(place('certificate')),
    ...resume.jobs.flatMap(({ job_title }) => place('title')(job_title)),
    ...resume.education.flatMap(({ degree, field_of_study }) => [
      ...place('study')(degree),
      ...place('study')(field_of_study),
    ]),
  ];
}

/** The share of a requirement's telling words that are there, rare words counting more. */
function sharedWords(requirement: string, there: ReadonlySet<string>): number {
  const telling = [...new Set([...contentWords(joined(requirement)), ...names(requirement)])].filter(
    (word) => !EMPTY.has(stem(word)),
  );
  const weight = telling.reduce((sum, word) => sum + rarity(word), 0);
  if (weight === 0) return 0;
  return telling.filter((word) => there.has(stem(word))).reduce((sum, word) => sum + rarity(word), 0) / weight;
}

const stems = (text: string): string[] => [...words(joined(text)), ...names(text)].map(stem);

/** "Hand over" and "handover" are one word. */
const joined = (text: string): string =>
  text.replace(/\b(hand|follow|set|check|start|back|log|work)[ -](over|up|in|out|flow)s?\b/gi, '$1$2');

/** C++, C#, .NET, B2: names that are more than letters. */
const names = (text: string): string[] =>
  text.toLowerCase().match(/\.?[a-z][a-z0-9]*(?:[+#]+|\.[a-z]+)|[a-c][12]\b/g) ?? [];

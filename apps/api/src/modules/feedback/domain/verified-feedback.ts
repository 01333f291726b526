import type { GapDocument, MaterialDocument, ProposalDocument } from './feedback.document.js';
import { textsOf } from './resume-material.js';
import { resourceOf, type KnownResource } from './resource-list.js';
import { isPersonal, isUnsaid } from './unfit-topics.js';

/** The role as far as gaps are compared with it. */
export interface AskedRole {
  title: string;
  requirements: readonly { text: string; years: number | null }[];
}

/** Something that speaks for the candidate, with their own words. */
export interface Strength {
  quote: string;
  text: string;
}

/** What is left when everything that is not true of this resume was taken out. */
export interface VerifiedFeedback {
  strengths: Strength[];
  gaps: GapDocument[];
  resources: KnownResource[];
}

const SHORTEST_QUOTE = 3;
/** Words in quotation marks claim that they stand in the resume or in the posting. */
const QUOTED = /“([^”]{3,})”|"([^"]{3,})"/g;
/** Not the 2 of C2. */
const FIGURE = /(?<!\p{L})\d+(?:[.,]\d+)*/gu;
const ADDRESS = /https?:|www\.|\b[\w-]+\.(?:com|org|net|io|co|edu|gov|info)\b|@/i;

/**
 * Keeps of a proposal what is true: quotes that stand in the resume, requirements that the role has and the resume does
 * not literally show, figures and words in quotation marks that stand somewhere, resources of the list. What touches a
 * topic that feedback does not touch goes as a whole.
 */
export function verified(
  proposed: ProposalDocument,
  resume: MaterialDocument,
  role: AskedRole | null,
): VerifiedFeedback {
  const texts = textsOf(resume).map(fold);
  const known = [...texts, ...(role ? [role.title, ...role.requirements.map(({ text }) => text)].map(fold) : [])];
  const isTrue = (text: string): boolean =>
    isFair(text, known) && !isUnsaid(ownWords(text, known)) && !ADDRESS.test(text);
  const stands = (quote: string): boolean =>
    fold(quote).length >= SHORTEST_QUOTE && texts.some((text) => text.includes(fold(quote))) && !isPersonal(quote);

  const strengths = proposed.strengths.filter(({ quote, text }) => stands(quote) && isTrue(text));
  const gaps = proposed.gaps.flatMap((gap): GapDocument[] => {
    const asked = gap.requirement === null ? null : role?.requirements[gap.requirement];
    if (asked === undefined || !isTrue(gap.title) || !isTrue(gap.advice)) return [];
    if (gap.quote !== null && !stands(gap.quote)) return [];
    if (asked && (isShown(asked, resume, texts) || isPersonal(asked.text))) return [];
    return [{ requirement: asked?.text ?? null, title: gap.title, advice: gap.advice, quote: gap.quote }];
  });
  const resources = [...new Set(proposed.resource_ids)].flatMap((id) => resourceOf(id) ?? []);
  return {
    strengths: firstOf(strengths, ({ quote }) => fold(quote)),
    gaps: firstOf(gaps, ({ requirement, title }) => fold(requirement ?? title)),
    resources,
  };
}

/** What an engine is told when it is asked once more. */
export function objectionsTo(proposed: ProposalDocument, resume: MaterialDocument, role: AskedRole | null): string[] {
  const { strengths, gaps } = verified(proposed, resume, role);
  const lost = proposed.strengths.length - strengths.length + proposed.gaps.length - gaps.length;
  if (strengths.length > 0 && gaps.length > 0 && lost < 3) return [];
  return [
    'Copy every quote from the resume character by character, use no figure that is not there, name no requirement that ' +
      'the resume shows, and leave out personal characteristics and decisions.',
  ];
}

/** Its own words stand in the resume, or the years add up: then it is no gap, whoever says so. */
function isShown(
  { text, years }: AskedRole['requirements'][number],
  resume: MaterialDocument,
  texts: string[],
): boolean {
  const asked = fold(text).replace(/[.;,]+$/, '');
  const isListed = texts.some((words) => ` ${words} `.includes(` ${asked} `) || words === asked);
  const bareYears =
    years !== null && /^(?:at least |minimum )?\d+\+? years?(?: of)?(?: work| professional)? experience$/.test(asked);
  return isListed || (bareYears && resume.working_months !== null && resume.working_months >= years * 12);
}

function isFair(text: string, known: readonly string[]): boolean {
  const quotes = [...text.matchAll(QUOTED)].map((match) => fold(match[1] ?? match[2] ?? ''));
  if (!quotes.every((quote) => known.some((words) => words.includes(quote)))) return false;
  const figures = fold(text).match(FIGURE) ?? [];
  const knownFigures = new Set<string>(known.flatMap((words) => words.match(FIGURE) ?? []));
  return figures.every((figure) => knownFigures.has(figure));
}

/** Without what is copied from the resume or the posting, in quotation marks or as the title of a gap. */
function ownWords(text: string, known: readonly string[]): string {
  return known.some((words) => words.includes(fold(text))) ? '' : text.replace(QUOTED, '“”');
}

function firstOf<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map([...items].reverse().map((item) => [keyOf(item), item])).values()].reverse();
}

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

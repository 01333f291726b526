import type { GapDocument } from './feedback.document.js';
import type { Strength, VerifiedFeedback } from './verified-feedback.js';

/** Who a letter goes to, and what about. */
export interface Addressee {
  fullName: string;
  /** The role applied for and whose it is; null when they have not applied. */
  role: { title: string; organisationName: string } | null;
}

const NUMBERS = ['', 'One thing', 'Two things', 'Three things', 'Four things', 'Five things', 'Six things'];

/** The letter as plain text, paragraphs parted by an empty line. Everything in it was verified before. */
export function letterText({ fullName, role }: Addressee, { strengths, gaps }: VerifiedFeedback): string {
  const ofRole = gaps.filter(({ requirement }) => requirement !== null);
  const ofPractice = gaps.filter(({ requirement }) => requirement === null);
  return [
    `Hello ${fullName},`,
    role
      ? `Thank you for your interest in the position of ${role.title} at ${role.organisationName}. We have read your resume, and would like to give something back: what stands out, and what could make it stronger.`
      : 'Thank you for sharing your resume. We have read it, and would like to give something back: what stands out, and what could make it stronger.',
    ...strengthParagraphs(strengths),
    ...roleParagraphs(ofRole),
    ...practiceParagraphs(ofPractice, ofRole.length > 0),
    closing(role !== null),
  ].join('\n\n');
}

function strengthParagraphs(strengths: readonly Strength[]): string[] {
  if (strengths.length === 0) return [];
  return [['What speaks for you:', ...strengths.map(({ quote, text }) => `• ${withQuote(text, quote)}`)].join('\n')];
}

function roleParagraphs(gaps: readonly GapDocument[]): string[] {
  if (gaps.length === 0) return [];
  const lead =
    gaps.length === 1
      ? 'One thing the role asks for we did not find in your resume. If you have it, a line about it is all that is missing:'
      : `${NUMBERS[gaps.length]} the role asks for we did not find in your resume. Where you have them, a line about each is all that is missing:`;
  return [[lead, ...gaps.map(gapLine)].join('\n')];
}

function practiceParagraphs(gaps: readonly GapDocument[], isMore: boolean): string[] {
  if (gaps.length === 0) return [];
  const lead = isMore ? 'And about the resume itself:' : 'What would make your resume stronger:';
  return [[lead, ...gaps.map(gapLine)].join('\n')];
}

const gapLine = ({ title, advice, quote }: GapDocument): string => `• ${title}: ${withQuote(advice, quote)}`;

/** The words a sentence rests on stand in it, or before it. */
const withQuote = (text: string, quote: string | null): string =>
  quote === null || text.includes(quote) ? text : `“${quote}” – ${text}`;

const closing = (hasRole: boolean): string =>
  (hasRole
    ? 'This is feedback on your resume and not a decision about your application; people decide about that. '
    : '') + 'Take from it what helps you. We wish you all the best.';

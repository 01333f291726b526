import type { Letter } from '../mail/mail.service.js';
import type { ResourceDocument } from './domain/feedback.document.js';
import { letterText } from './domain/letter-text.js';
import { RESOURCES } from './domain/resource-list.js';

/** What is told around the letter that was written. */
export interface FeedbackLetterFacts {
  content: string;
  resources: readonly ResourceDocument[];
  /** Null when there was no application. */
  role: { title: string; organisationName: string } | null;
  /** Nobody looked at it. */
  isAutomatic: boolean;
}

export interface FeedbackLetter extends Letter {
  subject: string;
}

/** The mail to the candidate. */
export function feedbackLetter({ content, resources, role, isAutomatic }: FeedbackLetterFacts): FeedbackLetter {
  const subject = role
    ? `Feedback on your resume: ${role.title} at ${role.organisationName}`
    : 'Feedback on your resume';
  return {
    subject: subject.replace(/\s+/g, ' ').trim(),
    heading: 'Feedback on your resume',
    paragraphs: [...content.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== ''), ...asParagraph(resources)],
    notes: [
      isAutomatic
        ? 'This letter was written by a computer from your resume and sent automatically. Everything it quotes stands in your resume.'
        : 'This letter was drafted by a computer from your resume and checked by a person before it was sent.',
    ],
  };
}

/** What developers see of it. */
export function sampleLetter(): FeedbackLetter {
  const role = { title: 'Warehouse shift lead', organisationName: 'Harbour Logistics' };
  const quote = 'Cut picking errors from 2.1% to 0.6% within a year';
  const content = letterText(
    { fullName: 'Amara Okafor', role },
    {
      strengths: [{ quote, text: `“${quote}” shows what came of your work, with a figure that a reader can picture.` }],
      gaps: [
        {
          requirement: 'Forklift licence',
          title: 'Forklift licence',
          advice: 'If you hold it, give its full name and until when it is valid. If you have booked it, say so.',
          quote: null,
        },
      ],
      resources: [],
    },
  );
  return feedbackLetter({ content, resources: RESOURCES.slice(0, 2), role, isAutomatic: false });
}

function asParagraph(resources: readonly ResourceDocument[]): string[] {
  if (resources.length === 0) return [];
  const lines = resources.map(
    ({ title, description, url }) => `• ${title}: ${description}${url === null ? '' : `\n  ${url}`}`,
  );
  return [['What may help:', ...lines].join('\n')];
}

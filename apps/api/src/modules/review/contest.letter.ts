import type { Letter } from '../mail/mail.service.js';
import type { Outcome } from './domain/contest.policy.js';

export interface ContestFacts {
  jobTitle: string;
  organisationName: string;
  dueAt: Date;
}

export interface ContestLetter extends Letter {
  subject: string;
}

const RESULT: Readonly<Record<Outcome, string>> = {
  confirmed: 'After looking at it again, the result stands.',
  changed: 'After looking at it again, the result was changed.',
  withdrawn: 'Your request was closed because you took it back.',
};

/** To the candidate, at once. */
export function acknowledgementLetter({ jobTitle, organisationName, dueAt }: ContestFacts): ContestLetter {
  return letter(`Your request for a human review: ${jobTitle} at ${organisationName}`, [
    `We have received your request. A person at ${organisationName} will look at your interview again, without relying on ` +
      'the automatic assessment alone.',
    `You will have an answer with an explanation by ${onDay(dueAt)}.`,
  ]);
}

/** To those who can answer. It names nobody; who it is about is seen after signing in. */
export function requestLetter({ jobTitle, organisationName, dueAt }: ContestFacts): ContestLetter {
  return letter(`A candidate asks for a human review: ${jobTitle}`, [
    `A candidate for the role ${jobTitle} at ${organisationName} contests the result of their interview.`,
    `Please look at the interview and answer by ${onDay(dueAt)}. Whoever made the decision should not be the one who ` +
      'answers. The request is in the list of contests.',
  ]);
}

export function outcomeLetter(facts: ContestFacts, outcome: Outcome, explanation: string): ContestLetter {
  return letter(`The answer to your request: ${facts.jobTitle} at ${facts.organisationName}`, [
    `A person at ${facts.organisationName} has answered your request for a human review. ${RESULT[outcome]}`,
    explanation,
  ]);
}

export function overdueLetter({ jobTitle, dueAt }: ContestFacts): ContestLetter {
  return letter(`Overdue: a candidate waits for a human review (${jobTitle})`, [
    `A candidate for the role ${jobTitle} contests the result of their interview. The answer was due on ${onDay(dueAt)}.`,
    'Please see to it that somebody answers. The request is in the list of contests.',
  ]);
}

const letter = (subject: string, paragraphs: string[]): ContestLetter => ({
  subject: subject.replace(/\s+/g, ' ').trim(),
  heading: subject,
  paragraphs,
});

const onDay = (at: Date): string =>
  at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

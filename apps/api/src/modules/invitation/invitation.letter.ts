import type { Letter } from '../mail/mail.service.js';

export interface LetterFacts {
  candidateName: string;
  jobTitle: string;
  organisationName: string;
  /** About how long the interview takes, when the role says so. */
  durationMinutes: number | null;
  customMessage: string | null;
  expiresAt: Date;
  link: string;
}

export interface InvitationLetter extends Letter {
  subject: string;
}

const TIME: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' };

/** Tells the candidate everything they should know before they agree to be interviewed by a machine. */
export function invitationLetter(facts: LetterFacts): InvitationLetter {
  const { candidateName, jobTitle, organisationName, customMessage } = facts;
  const subject = `Interview invitation: ${jobTitle} at ${organisationName}`;
  return {
    subject: onOneLine(subject),
    heading: subject,
    paragraphs: [
      `Hello ${candidateName},`,
      `${organisationName} invites you to an interview for the role ${jobTitle}.`,
      ...(customMessage ? [`A message from ${organisationName}:\n${customMessage}`] : []),
      ...whatToExpect(facts),
      endOf(facts),
    ],
    button: { label: 'Open the invitation', url: facts.link },
    notes: ['This link is meant for you alone. Please do not pass it on.'],
  };
}

export function reminderLetter(facts: LetterFacts): InvitationLetter {
  const { candidateName, jobTitle, organisationName } = facts;
  const subject = `Reminder: your interview for ${jobTitle} at ${organisationName}`;
  return {
    subject: onOneLine(subject),
    heading: subject,
    paragraphs: [
      `Hello ${candidateName},`,
      `your invitation to an interview for the role ${jobTitle} at ${organisationName} is still open.`,
      ...whatToExpect(facts),
      endOf(facts),
    ],
    button: { label: 'Open the invitation', url: facts.link },
    notes: ['This link is meant for you alone. If you are not interested any more, you need not do anything.'],
  };
}

/** What the interview asks of the candidate, and who decides. The mail and the page behind its link say the same. */
export function whatToExpect({
  durationMinutes,
  organisationName,
}: Pick<LetterFacts, 'durationMinutes' | 'organisationName'>): string[] {
  const duration = durationMinutes === null ? '20 to 30 minutes' : `about ${durationMinutes} minutes`;
  return [
    `The interview takes ${duration}. Choose a quiet place and a moment without interruptions, and have a microphone ` +
      'ready if you would rather speak than type; a camera is only needed when you are asked for one.',
    'An AI asks the questions and scores your answers, and says on which of your words each score rests. ' +
      `A person at ${organisationName} reads the result and decides.`,
  ];
}

export const endOf = ({ expiresAt }: Pick<LetterFacts, 'expiresAt'>): string =>
  `The invitation is open until ${new Intl.DateTimeFormat('en-GB', TIME).format(expiresAt)} UTC.`;

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

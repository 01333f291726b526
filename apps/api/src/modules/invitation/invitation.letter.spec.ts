import { invitationLetter, reminderLetter, type LetterFacts } from './invitation.letter.js';

const FACTS: LetterFacts = {
  candidateName: 'Amara Osei',
  jobTitle: 'Registered nurse',
  organisationName: 'St Alder Hospital',
  durationMinutes: null,
  customMessage: null,
  expiresAt: new Date('2026-11-28T09:30:00Z'),
  link: 'https://talenti.example/invite?token=abc',
};
const wordsOf = (letter: { heading: string; paragraphs: readonly string[] }): string =>
  [letter.heading, ...letter.paragraphs].join('\n');

describe.each([
  ['invitation', invitationLetter],
  ['reminder', reminderLetter],
])('the %s', (_, write) => {
  it.each([
    ['the role', 'Registered nurse'],
    ['who invites', 'St Alder Hospital'],
    ['how long it takes', '20 to 30 minutes'],
    ['where to sit', 'quiet place'],
    ['that a machine asks and scores', 'An AI asks the questions and scores'],
    ['that a person decides', 'A person at St Alder Hospital reads the result and decides'],
    ['when it ends', '28 November 2026 at 09:30 UTC'],
  ])('says %s', (_what, words) => {
    expect(wordsOf(write(FACTS))).toContain(words);
  });

  it('leads to the link', () => {
    expect(write(FACTS).button?.url).toBe(FACTS.link);
  });

  it('says how long it takes when the role says so', () => {
    expect(wordsOf(write({ ...FACTS, durationMinutes: 45 }))).toContain('about 45 minutes');
  });

  it('has a subject of one line whatever the role is called', () => {
    expect(write({ ...FACTS, jobTitle: 'Nurse\r\nBcc: x@example.com' }).subject).not.toMatch(/[\r\n]/);
  });
});

it('the invitation carries what staff wrote themselves', () => {
  const letter = invitationLetter({ ...FACTS, customMessage: 'We liked your letter.' });
  expect(wordsOf(letter)).toContain('A message from St Alder Hospital:\nWe liked your letter.');
});

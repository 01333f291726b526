import type { Statement } from '#libs/kernel';
import { withoutFalseWords } from './true-words.js';

const said = new Map<string, Statement>([
  ['m1', { id: 'm1', text: 'I called the doctor at ten. Then I wrote the score of 12 into the chart.' }],
]);
const FIGURES = [71.6, 40];
const kept = (text: string): string => withoutFalseWords(text, FIGURES, said).text;

describe('a text about an assessment', () => {
  it.each([
    'The interview comes to 72 of 100, from 4 of 5 dimensions.',
    'Care was scored 71.6 and communication 40/100.',
    'She told how she spent 15 years on the ward and led 30 people.',
    'It rests on "I called the doctor at ten."',
    'The candidate said: “Then I wrote the score of 12 into the chart.”',
    'A long one: "I called the doctor …"',
    'She calls it "triage".',
    'Ask how they chose whom to hire and whom to reject in their last team.',
    'Sales declined by 12 % and they noticed first.',
    'Rests on 2 answers, confidence 70%.',
    'First line.\n\nSecond line.',
  ])('keeps what is true: %s', (text) => {
    expect(kept(text)).toBe(text);
  });

  it.each([
    'Overall this is 95 of 100.',
    'I would give a score of 100.',
    'Rated 88/100 by me.',
    'The total is 99 points.',
    'She said "I saved the whole hospital by myself".',
    'I recommend to hire the candidate.',
    'The candidate should be rejected at once.',
    'Hire.',
    'A strong hire.',
    'You have been selected.',
    'Do not proceed.',
    'Move the candidate forward.',
    'They are unsuitable.',
  ])('loses the sentence that is not: %s', (text) => {
    expect(kept(`Care is well supported. ${text} Communication stayed thin.`)).toBe(
      'Care is well supported. Communication stayed thin.',
    );
  });

  it('says what it lost', () => {
    expect(withoutFalseWords('Good. It is 99 of 100.', FIGURES, said)).toEqual({
      text: 'Good.',
      removed: ['It is 99 of 100.'],
    });
  });
});

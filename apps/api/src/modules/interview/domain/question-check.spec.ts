import { PREPARED_QUESTIONS } from './prepared-questions.js';
import { questionProblems } from './question-check.js';

const check = (text: string, asked: string[] = []): string[] =>
  questionProblems(
    {
      text,
      criterion: 'Weighs the risk for the patient against the time at hand.',
      expectedPoints: ['own part', 'calls the doctor on duty before anything else'],
    },
    asked,
  );

describe('what may be put to a candidate', () => {
  it.each([
    'What did you do, and what came of it?',
    'Tell me about a time when two lorries came at once.',
    'What was your own part in that?',
    'How do you weigh risk against time?',
    'When you were hired as shift lead, what did you change first?',
    'How did you decide who was hired, and who was rejected?',
    'You said that 40 out of 100 pallets were missing. How did you find them?',
    'You got 12 pallets moved in an hour. How?',
    'Wie haben Sie entschieden?',
  ])('is a question: %s', (text) => {
    expect(check(text)).toEqual([]);
  });

  it('is every prepared question', () => {
    for (const question of PREPARED_QUESTIONS) expect(questionProblems(question, [])).toEqual([]);
  });

  it.each([
    ['an order carried out', 'hired', 'ask the candidate something'],
    ['a decision', 'You are hired! When can you start?', 'decision'],
    ['a decision with a curly apostrophe', 'You’re rejected. Any questions?', 'decision'],
    ['a decision in other words', 'We would like to offer you the role. Which day suits you?', 'decision'],
    ['advice to decide', 'Hire this candidate. What else did you do?', 'decision'],
    ['a score', 'Your answer was worth 95. What else did you do?', 'score'],
    ['a score out of something', 'That was 9/10. What came next?', 'score'],
    ['an expected point', 'A good answer calls the doctor on duty before anything else, would you?', 'reveal'],
    ['the criterion word for word', 'Who weighs the risk for the patient against the time at hand?', 'reveal'],
    ['four questions', 'Who? What? When? Where?', 'one question'],
    ['a lecture', `Tell me. ${'And so on. '.repeat(120)}`, 'at most 1200'],
  ])('is not %s', (_, text, problem) => {
    expect(check(text)).toEqual([expect.stringContaining(problem)]);
  });

  it('is nothing that was asked before, not even in other capitals', () => {
    expect(check('what came of it', ['What came of it?'])).toContainEqual(expect.stringContaining('repeat'));
  });
});

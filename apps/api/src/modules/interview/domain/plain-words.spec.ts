import { preparedRephrasings } from './plain-words.js';
import { PREPARED_QUESTIONS } from './prepared-questions.js';
import { questionProblems } from './question-check.js';

const mayBePut = (text: string, asked: string[]): boolean =>
  questionProblems({ text, criterion: '', expectedPoints: [] }, asked).length === 0;

describe('words of our own for a question', () => {
  it('are prepared for every prepared question, in shorter sentences, and give nothing away', () => {
    const longest = (text: string): number =>
      Math.max(...text.split(/(?<=[.?!])\s+/).map((sentence) => sentence.split(' ').length));
    for (const question of PREPARED_QUESTIONS) {
      const asked = PREPARED_QUESTIONS.map(({ text }) => text);
      expect(questionProblems({ ...question, text: question.rephrased }, asked)).toEqual([]);
      expect(longest(question.rephrased)).toBeLessThanOrEqual(18);
      expect(preparedRephrasings(question.text, question.kind)[0]).toBe(question.rephrased);
    }
  });

  it.each([
    [
      'You have to utilise a crane prior to its inspection. What do you do?',
      'In other words: You have to use a crane before its inspection. What do you do?',
    ],
    [
      'Describe an occasion when two lorries came at once.',
      'Please think of a time when two lorries came at once. What can you tell me about it?',
    ],
    [
      'Hello, and thank you for taking the time. How do you check the cold room?',
      'In other words: How do you check the cold room?',
    ],
  ])('are plain and ask for the same: %s', (question, plain) => {
    expect(preparedRephrasings(question, 'behavioural')[0]).toBe(plain);
  });

  it.each(['Why?', 'What did you do, and what came of it?', 'Tell me about your work.', 'Wie haben Sie entschieden?'])(
    'are there twice for any question, never the same: %s',
    (question) => {
      for (const kind of ['behavioural', 'situational', 'technical'] as const) {
        const [first = '', second = ''] = preparedRephrasings(question, kind);
        expect(mayBePut(first, [question])).toBe(true);
        expect(mayBePut(second, [question, first])).toBe(true);
      }
    },
  );
});

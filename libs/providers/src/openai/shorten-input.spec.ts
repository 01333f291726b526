import { CUT_MARK, shortenInput } from './shorten-input.js';

const sizeOf = (value: unknown): number => JSON.stringify(value).length;
const long = (letter: string, length: number): string => `${letter}START ${letter.repeat(length)} ${letter}END`;

describe('a question that is too long', () => {
  const input = {
    role: { title: 'Ward nurse', description: 'Plans care.' },
    asked: Array.from({ length: 12 }, (_, index) => ({ text: `Question ${index}`, template_id: 'model' })),
    exchanges: [
      {
        answers: [
          { message_id: 'm1', text: long('x', 9_000) },
          { message_id: 'm2', text: long('y', 500) },
        ],
      },
    ],
  };

  it('becomes about half as long', () => {
    expect(sizeOf(shortenInput('assessment.score', input))).toBeLessThan(sizeOf(input) * 0.55);
  });

  it('loses the middle of the longest answer, visibly, and nothing of short texts', () => {
    const shorter = shortenInput('assessment.score', input);
    const [first, second] = shorter.exchanges[0]!.answers;
    expect(first!.text).toMatch(/^xSTART x/);
    expect(first!.text).toMatch(/x xEND$/);
    expect(first!.text).toContain(CUT_MARK);
    expect(second).toEqual({ message_id: 'm2', text: long('y', 500) });
    expect(shorter.role).toEqual(input.role);
  });

  it('keeps the last five questions', () => {
    expect(shortenInput('question.ask', input).asked.map(({ text }) => text)).toEqual(
      [7, 8, 9, 10, 11].map((index) => `Question ${index}`),
    );
  });

  it('is cut at its end where the answer gives positions, and goes without its layout', () => {
    const resume = { text: long('r', 12_000), lines: [{ start: 0, end: 5, page: 1, relative_size: 1, bold: false }] };
    const shorter = shortenInput('resume.parse', resume);
    expect(shorter.lines).toEqual([]);
    expect(shorter.text.endsWith(CUT_MARK)).toBe(true);
    expect(resume.text.startsWith(shorter.text.slice(0, -CUT_MARK.length))).toBe(true);
  });

  it('never cuts a character in half', () => {
    for (const length of [4_000, 4_001, 4_002]) {
      const { text } = shortenInput('answer.judge', { text: `${'a'.repeat(length % 7)}${'😀'.repeat(length)}` });
      expect(text.isWellFormed()).toBe(true);
    }
  });
});

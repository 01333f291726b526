import type { RephraseInput } from '#libs/prompts';
import { BANK } from '../bank/bank.ts';
import { allWordings, findRephrasing, REPHRASINGS, rephrasedWordings } from '../bank/rephrasings/find-rephrasing.ts';
import { FOLLOW_UP_OPENINGS } from '../bank/follow-ups.ts';
import { cleanText, isReadable } from '../wording/clean-text.ts';
import { fill } from '../wording/phrases.ts';
import { touchesProtectedTopic } from '../wording/protected-topics.ts';
import { LAST_OPENINGS, LAST_QUESTIONS } from './last-resort.ts';
import { rephrase } from './rephrase.ts';

const PHRASES = {
  duty: 'planning shifts and keeping records',
  skill: 'stock control',
  quote: 'Two years in a warehouse (chilled goods), or the like?',
  claim: 'Cut picking errors by 40% in 2023',
  topic: 'stock control',
  thing: 'the handheld scanners',
};
const ROLE = { title: 'Shift lead', department: null, description: '' };
const slotsOf = (text: string): string[] => [...(text.match(/\{\w+\}/g) ?? [])].sort();
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const sentencesOf = (text: string): string[] => text.replace(/"[^"]*"/g, 'it').split(/(?<=[.?!:])\s+/);
const longestSentence = (text: string): number =>
  Math.max(...sentencesOf(text).map((sentence) => sentence.split(' ').length));
const inputFor = (question: string, earlier: string[] = []): RephraseInput => ({
  role: ROLE,
  topic: 'stock control',
  level: 'standard',
  kind: 'behavioural',
  question,
  earlier,
});

const all = rephrasedWordings();

describe('every question of the bank in easier words', () => {
  it('is there, wording by wording, and there is nothing else', () => {
    const counts = (entries: [string, readonly string[]][]): Record<string, number> =>
      Object.fromEntries(entries.map(([id, wordings]) => [id, wordings.length]));
    const { rest, ...ofBank } = counts(Object.entries(REPHRASINGS));
    expect(ofBank).toEqual(counts(allWordings()));
    expect(rest).toBe(LAST_QUESTIONS.length);
    expect(all).toHaveLength(
      allWordings().reduce((sum, [, wordings]) => sum + wordings.length, 0) +
        LAST_QUESTIONS.length * LAST_OPENINGS.length,
    );
  });

  it('names what the question names', () => {
    expect(all.filter(({ wording, rephrasing }) => slotsOf(wording).join() !== slotsOf(rephrasing).join())).toEqual([]);
  });

  it('is never the same text, nor that of another question', () => {
    const asked = new Set(all.map(({ wording }) => plain(wording)));
    expect(all.filter(({ rephrasing }) => asked.has(plain(rephrasing)))).toEqual([]);
  });

  it('can be read, asks one thing and touches no protected characteristic', () => {
    const wrong = all.filter(({ rephrasing }) => {
      const text = fill(rephrasing, { ...PHRASES, quote: 'Stock control', claim: 'Cut errors' }) ?? '';
      const marks = text.match(/\?/g)?.length ?? 0;
      const isSayable = isReadable(cleanText(text)) && /[.?]$/.test(text) && !/ {2}|[{}]/.test(text);
      return !isSayable || marks > 1 || text.length > 240 || touchesProtectedTopic(text);
    });
    expect(wrong).toEqual([]);
  });

  it('has shorter sentences: none of more than 18 words', () => {
    expect(all.filter(({ rephrasing }) => longestSentence(rephrasing) > 18)).toEqual([]);
    const mean = (texts: string[]): number =>
      texts.reduce((sum, text) => sum + longestSentence(text), 0) / texts.length;
    expect(mean(all.map(({ rephrasing }) => rephrasing))).toBeLessThan(mean(all.map(({ wording }) => wording)));
  });

  it('tells nothing of what the judge looks for', () => {
    const tells = BANK.flatMap((entry) =>
      (REPHRASINGS[entry.id] ?? []).flatMap((text, index) => {
        const asked = plain(entry.templates[index] ?? '');
        return [entry.criterion, ...entry.expectedPoints]
          .map(plain)
          .filter((point) => point.split(' ').length >= 3 && plain(text).includes(point) && !asked.includes(point));
      }),
    );
    expect(tells).toEqual([]);
  });

  it('is found from the question as it was put, with the same words in it', () => {
    const wrong = all.filter(({ wording, rephrasing }) => {
      const question = fill(wording, PHRASES) ?? '';
      return findRephrasing(question) !== (fill(rephrasing, PHRASES) ?? '');
    });
    expect(wrong).toEqual([]);
  });
});

describe('putting a question differently', () => {
  const QUESTION = 'Tell me about a time when stock control was harder than you expected.';

  it('says it in easier words, then what would be enough, then nothing more', () => {
    const first = rephrase(inputFor(QUESTION));
    expect(first).toBe('When was stock control more difficult than you thought? Please tell me about that time.');
    const second = rephrase(inputFor(QUESTION, [first ?? '']));
    expect(second).toBe(`${first} A small example is enough, also from another job or from training.`);
    expect(rephrase(inputFor(QUESTION, [first ?? '', second ?? '']))).toBeNull();
  });

  it('leaves out what only led up to it', () => {
    const first = rephrase(inputFor(QUESTION));
    expect(rephrase(inputFor(`Hello, and thank you for taking the time. ${QUESTION}`))).toBe(first);
    expect(rephrase(inputFor(`${FOLLOW_UP_OPENINGS[0]} What made you decide that?`))).toBe('Why did you decide that?');
  });

  it('has no words for a question that somebody else wrote', () => {
    expect(rephrase(inputFor('Which of our shops would you like to run, and why?'))).toBeNull();
  });
});

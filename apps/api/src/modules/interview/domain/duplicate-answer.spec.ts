import { cleanAnswer } from './answer-text.js';
import { isAlike, isSameAnswer } from './duplicate-answer.js';

const followedAt = new Date('2026-11-21T10:00:00Z');
const typed = { text: 'I called the supplier.', recordingSha256: null };
const saved = { ...typed, inReplyTo: 'q1', followedAt, wasRepeated: false };
const seconds = (count: number): Date => new Date(followedAt.getTime() + count * 1_000);

describe('an answer that was sent twice', () => {
  it('is one answer when the connection was lost in between', () => {
    expect(isSameAnswer(saved, { ...typed, at: seconds(2), inReplyTo: null })).toBe(true);
  });

  it('is one answer however late when the client says which question it answers', () => {
    expect(isSameAnswer(saved, { ...typed, at: seconds(600), inReplyTo: 'q1' })).toBe(true);
  });

  it('is two answers when the client says it answers the next question', () => {
    expect(isSameAnswer(saved, { ...typed, at: seconds(1), inReplyTo: 'q2' })).toBe(false);
  });

  it('is two answers when other words come', () => {
    expect(isSameAnswer(saved, { ...typed, text: 'Something else.', at: seconds(1), inReplyTo: null })).toBe(false);
  });

  it('is two answers when somebody insists, or says the same later', () => {
    expect(isSameAnswer({ ...saved, wasRepeated: true }, { ...typed, at: seconds(1), inReplyTo: null })).toBe(false);
    expect(isSameAnswer(saved, { ...typed, at: seconds(11), inReplyTo: null })).toBe(false);
  });

  it('is one answer when the same recording comes again, however late and whatever is heard in it this time', () => {
    const recorded = { ...saved, recordingSha256: 'a1' };
    const again = { text: 'I called the supply her.', recordingSha256: 'a1', at: seconds(90) };
    expect(isSameAnswer(recorded, { ...again, inReplyTo: null })).toBe(true);
    expect(isSameAnswer(recorded, { ...again, inReplyTo: 'q2' })).toBe(false);
  });

  it('is two answers when another recording says the same words, or somebody types what they said', () => {
    const recorded = { text: 'Yes.', recordingSha256: 'a1' };
    expect(isAlike(recorded, { text: 'Yes.', recordingSha256: 'b2' })).toBe(false);
    expect(isAlike(recorded, { text: 'Yes.', recordingSha256: null })).toBe(false);
  });
});

describe('the text of an answer', () => {
  it('keeps letters of every script and drops what only steers', () => {
    expect(cleanAnswer('  \u202eשלום\u0007 a\u0301\r\nβ ')).toBe('שלום \u00e1\nβ');
  });
});

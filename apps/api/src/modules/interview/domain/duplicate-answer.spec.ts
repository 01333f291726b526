import { cleanAnswer } from './answer-text.js';
import { isSameAnswer } from './duplicate-answer.js';

const followedAt = new Date('2026-11-21T10:00:00Z');
const saved = { text: 'I called the supplier.', inReplyTo: 'q1', followedAt, wasRepeated: false };
const seconds = (count: number): Date => new Date(followedAt.getTime() + count * 1_000);

describe('an answer that was sent twice', () => {
  it('is one answer when the connection was lost in between', () => {
    expect(isSameAnswer(saved, { text: saved.text, at: seconds(2), inReplyTo: null })).toBe(true);
  });

  it('is one answer however late when the client says which question it answers', () => {
    expect(isSameAnswer(saved, { text: saved.text, at: seconds(600), inReplyTo: 'q1' })).toBe(true);
  });

  it('is two answers when the client says it answers the next question', () => {
    expect(isSameAnswer(saved, { text: saved.text, at: seconds(1), inReplyTo: 'q2' })).toBe(false);
  });

  it('is two answers when other words come', () => {
    expect(isSameAnswer(saved, { text: 'Something else.', at: seconds(1), inReplyTo: null })).toBe(false);
  });

  it('is two answers when somebody insists, or says the same later', () => {
    expect(isSameAnswer({ ...saved, wasRepeated: true }, { text: saved.text, at: seconds(1), inReplyTo: null })).toBe(
      false,
    );
    expect(isSameAnswer(saved, { text: saved.text, at: seconds(11), inReplyTo: null })).toBe(false);
  });
});

describe('the text of an answer', () => {
  it('keeps letters of every script and drops what only steers', () => {
    expect(cleanAnswer('  \u202eשלום\u0007 a\u0301\r\nβ ')).toBe('שלום \u00e1\nβ');
  });
});

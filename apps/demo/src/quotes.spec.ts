import { checkQuotes } from './quotes.js';

const TRANSCRIPT = [
  { id: 'question', content: 'What did you do?' },
  { id: 'answer', content: 'I rang the registrar at once.' },
];
const QUOTE = { message_id: 'answer', start: 2, end: 20, text: 'rang the registrar' };

describe('a quote in the report', () => {
  it('is confirmed when exactly its words stand at its place', () => {
    expect(checkQuotes([QUOTE], TRANSCRIPT)).toEqual([
      { text: 'rang the registrar', messageNumber: 2, isWordForWord: true },
    ]);
  });

  it.each([
    ['other words', { ...QUOTE, text: 'rang the consultant' }, 2],
    ['another place', { ...QUOTE, start: 3, end: 21 }, 2],
    ['a message that is not there', { ...QUOTE, message_id: 'invented' }, null],
  ])('is exposed when it has %s', (_, quote, messageNumber) => {
    expect(checkQuotes([quote], TRANSCRIPT)).toEqual([{ text: quote.text, messageNumber, isWordForWord: false }]);
  });
});

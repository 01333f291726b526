import { locateQuote } from './quote.js';

describe('a quote', () => {
  const message = { id: 'm', text: 'Zoe\u0308 said:  \u201cno\u201d \ud83d\ude00 then left.' };

  it('is found by composed letters where the message has decomposed ones', () => {
    const found = locateQuote(message, 'Zo\u00eb said: \u201cno\u201d');
    expect(found && message.text.slice(found.start, found.end)).toBe(found?.text);
    expect(found?.start).toBe(0);
  });

  it('has the right place after characters of two units', () => {
    const found = locateQuote(message, 'then left.');
    expect(found).toEqual({
      messageId: 'm',
      start: message.text.indexOf('then'),
      end: message.text.length,
      text: 'then left.',
    });
  });

  it('does not exist when a single word differs, or when it is empty', () => {
    expect(locateQuote(message, 'then went.')).toBeNull();
    expect(locateQuote(message, '   ')).toBeNull();
  });

  it('is found at its second place when the first was not understood', () => {
    const twice = { id: 'm', text: 'I left. I left.', unreliable: [{ start: 0, end: 3 }] };
    expect(locateQuote(twice, 'I left.')?.start).toBe(8);
    expect(locateQuote({ ...twice, unreliable: [{ start: 0, end: 15 }] }, 'I left.')).toBeNull();
  });
});

import { locateQuote } from './locate-quote.js';

describe('finding a quote in a message', () => {
  it('gives the exact characters of the message where only white space differs', () => {
    expect(locateQuote('First I\ncalled  the ward. Then I waited.', 'First I called the ward.')).toBe(
      'First I\ncalled  the ward.',
    );
  });

  it('takes signs with a meaning in patterns as they are', () => {
    expect(locateQuote('It cost (about)\n$5.00? Yes.', 'It cost (about) $5.00?')).toBe('It cost (about)\n$5.00?');
  });

  it.each(['I called the doctor.', '', '   '])('does not find "%s" where it was not said', (quote) => {
    expect(locateQuote('I waited.', quote)).toBeNull();
  });
});

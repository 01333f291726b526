import { quotesOf } from './quotes.js';

describe('quotes', () => {
  it('keeps the best three that stand in their turn', () => {
    const turns = ['I shut the\nvalve. I called.', 'It was cold.  I stayed.'];
    const evidence = [
      { text: 'I shut the valve.', turn: 0 },
      { text: 'I called.', turn: 1 },
      { text: 'It was cold.', turn: 1 },
      { text: 'I stayed.', turn: 1 },
      { text: 'I called.', turn: 0 },
    ];
    expect(quotesOf(evidence, turns)).toEqual([
      { turn: 0, text: 'I shut the valve.' },
      { turn: 1, text: 'It was cold.' },
      { turn: 1, text: 'I stayed.' },
    ]);
  });
});

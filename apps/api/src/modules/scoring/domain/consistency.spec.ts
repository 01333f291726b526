import { verifiedContradictions, type ProposedContradiction } from './consistency.js';

const said = new Map([
  ['m1', { id: 'm1', text: 'We were six  people. I led the project.' }],
  ['m2', { id: 'm2', text: 'We were nine people. We were nine people.', unreliable: [{ start: 0, end: 20 }] }],
]);
const pair = (first: [string, string], second: [string, string]): ProposedContradiction => ({
  first: { messageId: first[0], quote: first[1] },
  second: { messageId: second[0], quote: second[1] },
  explanation: ' Two figures are told. ',
});

describe('a contradiction that an engine proposes', () => {
  it('counts when both quotes stand in what was said, in places that can be evidence', () => {
    expect(verifiedContradictions([pair(['m1', 'We were six people'], ['m2', 'We were nine people'])], said)).toEqual([
      {
        first: { messageId: 'm1', start: 0, end: 19, text: 'We were six  people' },
        second: { messageId: 'm2', start: 21, end: 40, text: 'We were nine people' },
        explanation: 'Two figures are told.',
      },
    ]);
  });

  it.each([
    ['made up', pair(['m1', 'We were six people'], ['m2', 'We were ten people'])],
    ['from a message that does not exist', pair(['m1', 'We were six people'], ['m9', 'We were nine people'])],
    ['one and the same place', pair(['m1', 'We were six people'], ['m1', 'were six people'])],
    ['a single word', pair(['m1', 'six'], ['m2', 'nine'])],
  ])('is dropped when a quote is %s', (_why, proposed) => {
    expect(verifiedContradictions([proposed], said)).toEqual([]);
  });

  it('is kept once, in whichever order it is told', () => {
    const once = pair(['m1', 'We were six people'], ['m2', 'We were nine people']);
    const turned = { ...once, first: once.second, second: once.first };
    expect(verifiedContradictions([once, turned, once], said)).toHaveLength(1);
  });
});

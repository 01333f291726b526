import { binsOf, isSmall } from './insights.js';

describe('figures of an organisation', () => {
  it('have a bar for every ten points, also where nobody is', () => {
    const bins = binsOf(
      new Map([
        [0, 2],
        [9, 1],
      ]),
    );
    expect(bins).toHaveLength(10);
    expect(bins[0]).toEqual({ from: 0, to: 10, count: 2 });
    expect(bins[4]).toEqual({ from: 40, to: 50, count: 0 });
    expect(bins[9]).toEqual({ from: 90, to: 100, count: 1 });
  });

  it('are small below five people', () => expect([4, 5].map(isSmall)).toEqual([true, false]));
});

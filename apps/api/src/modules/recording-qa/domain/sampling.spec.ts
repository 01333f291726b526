import { drawnOf, isDrawn, lotOf, weekOf } from './sampling.js';

const IDS = Array.from({ length: 10_000 }, (_, at) => `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`);

describe('drawing recordings for review', () => {
  it('draws about the share that was asked for, the same ones every time, and others with another seed', () => {
    const drawn = IDS.filter((id) => isDrawn('spring', id, 10));
    expect(drawn.length).toBeGreaterThan(900);
    expect(drawn.length).toBeLessThan(1_100);
    expect(IDS.filter((id) => isDrawn('spring', id, 10))).toEqual(drawn);
    expect(IDS.filter((id) => isDrawn('autumn', id, 10))).not.toEqual(drawn);
    expect(IDS.filter((id) => isDrawn('spring', id, 100))).toHaveLength(IDS.length);
  });

  it('spreads ids that differ in their last letter over the whole range', () => {
    const tenths = new Set(IDS.slice(0, 200).map((id) => Math.floor(lotOf('spring', id) * 10)));
    expect(tenths.size).toBe(10);
  });

  it('draws so many, whatever order they came in', () => {
    const some = IDS.slice(0, 20);
    const drawn = drawnOf('spring', some, 3);
    expect(drawn.size).toBe(3);
    expect(drawnOf('spring', some.toReversed(), 3)).toEqual(drawn);
    expect(drawnOf('spring', some.slice(0, 2), 3).size).toBe(2);
  });

  it('begins a week on Monday', () => {
    const monday = new Date('2026-11-16T00:00:00Z');
    const until = new Date('2026-11-23T00:00:00Z');
    expect(weekOf(monday)).toEqual({ from: monday, until });
    expect(weekOf(new Date('2026-11-22T23:59:59.999Z'))).toEqual({ from: monday, until });
    expect(weekOf(until).from).toEqual(until);
  });
});

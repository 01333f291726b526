import { canonicalJson, differencesBetween } from './canonical.js';

describe('content in canonical form', () => {
  it('is the same whatever the order of its keys, and another one when a list is turned round', () => {
    expect(canonicalJson({ b: 1, a: { d: [1, 2], c: null } })).toBe(canonicalJson({ a: { c: null, d: [1, 2] }, b: 1 }));
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });

  it('says where two of them differ', () => {
    const stored = { overall: 71, dimensions: [{ name: 'Care', score: 80 }], flags: [] };
    const replayed = { overall: 71, dimensions: [{ name: 'Care', score: 95 }], flags: [{ type: 'x' }] };
    expect(differencesBetween(stored, replayed)).toEqual([
      { path: 'dimensions[0].score', stored: 80, replayed: 95 },
      { path: 'flags[0]', stored: null, replayed: { type: 'x' } },
    ]);
    expect(differencesBetween(stored, structuredClone(stored))).toEqual([]);
  });
});

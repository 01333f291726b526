import { queueOrderOf, type Queued } from './queue.js';

const AT = new Date('2026-11-21T12:00:00Z');
const FINE: Queued = {
  createdAt: AT,
  status: 'completed',
  verdict: 'passed',
  needsPerson: false,
  sampled: false,
  isDisputed: false,
};
const order = (changes: Partial<Queued>): number => queueOrderOf({ ...FINE, ...changes }).getTime();

describe('the queue of evaluations', () => {
  it('has first what failed or is disputed, then what is unsure, what was drawn, the rest, and what was seen', () => {
    const failed = order({ verdict: 'failed' });
    expect(order({ status: 'reviewed', isDisputed: true })).toBe(failed);
    const unsure = order({ verdict: 'undecided' });
    expect(order({ needsPerson: true })).toBe(unsure);
    const inTurn = [
      failed,
      unsure,
      order({ sampled: true }),
      order({}),
      order({ status: 'reviewed', verdict: 'failed' }),
    ];
    expect(inTurn).toEqual(inTurn.toSorted((one, other) => other - one));
    expect(new Set(inTurn).size).toBe(inTurn.length);
  });

  it('has the newest first among equals, and urgency before any age', () => {
    const old = new Date('2020-01-01T00:00:00Z');
    expect(order({ createdAt: old })).toBeLessThan(order({}));
    expect(order({ createdAt: old, verdict: 'failed' })).toBeGreaterThan(order({ sampled: true }));
  });
});

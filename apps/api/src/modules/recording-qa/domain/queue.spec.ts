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
  it('has first what failed, is unsure or disputed, then what was drawn, then the rest, then what was seen', () => {
    const urgent = order({ verdict: 'failed' });
    expect([order({ verdict: 'undecided' }), order({ needsPerson: true })]).toEqual([urgent, urgent]);
    expect(order({ status: 'reviewed', isDisputed: true })).toBe(urgent);
    const [drawn, rest, seen] = [order({ sampled: true }), order({}), order({ status: 'reviewed', verdict: 'failed' })];
    expect([urgent, drawn, rest, seen]).toEqual([urgent, drawn, rest, seen].toSorted((one, other) => other - one));
    expect(new Set([urgent, drawn, rest, seen]).size).toBe(4);
  });

  it('has the newest first among equals, and urgency before any age', () => {
    const old = new Date('2020-01-01T00:00:00Z');
    expect(order({ createdAt: old })).toBeLessThan(order({}));
    expect(order({ createdAt: old, verdict: 'failed' })).toBeGreaterThan(order({ sampled: true }));
  });
});

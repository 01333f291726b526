import { DELIVERY_TRIES, nextStep, outcomeOf } from './delivery.policy.js';

describe('after a try to deliver a webhook', () => {
  const waits = (chance: number) =>
    Array.from({ length: DELIVERY_TRIES }, (_, index) => {
      const step = nextStep('failed', index + 1, chance);
      return step.kind === 'try_again' ? step.afterMs / 1_000 : step.kind;
    });

  it('waits 5 s, 5 m, 30 m, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h, then gives up', () => {
    expect(waits(0)).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400, 'give_up']);
  });

  it('waits up to a tenth longer by chance, never less', () => {
    expect(waits(0.999)[8]).toBeGreaterThan(86_400);
    expect(waits(0.999)[8]).toBeLessThan(86_400 * 1.1);
  });

  it('waits as long as the receiver asks when that is longer, up to a day', () => {
    expect(nextStep('failed', 1, 0, 120_000)).toEqual({ kind: 'try_again', afterMs: 120_000 });
    expect(nextStep('failed', 2, 0, 120_000)).toEqual({ kind: 'try_again', afterMs: 300_000 });
    expect(nextStep('failed', 1, 0, 1e12)).toEqual({ kind: 'try_again', afterMs: 86_400_000 });
  });

  it.each([
    [200, 'delivered'],
    [204, 'delivered'],
    [299, 'delivered'],
    [301, 'failed'],
    [307, 'failed'],
    [404, 'failed'],
    [410, 'gone'],
    [503, 'failed'],
  ])('takes %i for %s', (status, outcome) => {
    expect(outcomeOf(status)).toBe(outcome);
  });
});

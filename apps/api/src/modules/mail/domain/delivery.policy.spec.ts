import { nextStep } from './delivery.policy.js';

describe('after a try to deliver a mail', () => {
  it('waits longer each time, and gives up after the fifth', () => {
    const steps = [1, 2, 3, 4, 5].map((tries) => nextStep('unavailable', tries));
    expect(steps).toEqual([
      { kind: 'try_again', afterMs: 5_000 },
      { kind: 'try_again', afterMs: 25_000 },
      { kind: 'try_again', afterMs: 125_000 },
      { kind: 'try_again', afterMs: 625_000 },
      { kind: 'give_up' },
    ]);
  });

  it('tries an address that does not exist no second time', () => {
    expect(nextStep('refused', 1)).toEqual({ kind: 'give_up' });
  });

  it('gives an operator time to mend the settings', () => {
    expect(nextStep('misconfigured', 1)).toEqual({ kind: 'try_again', afterMs: 5_000 });
  });

  it('stays away for as long as the deliverer asks, but never longer than an hour', () => {
    expect(nextStep('unavailable', 1, 90)).toEqual({ kind: 'try_again', afterMs: 90_000 });
    expect(nextStep('unavailable', 2, 1)).toEqual({ kind: 'try_again', afterMs: 25_000 });
    expect(nextStep('unavailable', 1, 86_400)).toEqual({ kind: 'try_again', afterMs: 3_600_000 });
  });
});

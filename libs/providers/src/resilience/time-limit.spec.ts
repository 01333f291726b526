import { SetTiming } from '../../../../test/support/timing.js';
import { withTimeLimit } from './time-limit.js';
import { TransientFailure } from './transient-failure.js';

describe('a time limit', () => {
  it('lets work through that is done in time', async () => {
    const timing = new SetTiming();
    await expect(withTimeLimit({ timeoutMs: 45_000, timing }, async () => 'done')).resolves.toBe('done');
  });

  it('ends after exactly its time, even for work that does not listen, and tells the work', async () => {
    const timing = new SetTiming();
    let heard: AbortSignal | undefined;
    let ended: unknown;
    withTimeLimit({ timeoutMs: 45_000, timing }, (signal) => {
      heard = signal;
      return new Promise<never>(() => undefined);
    }).catch((error: unknown) => (ended = error));
    await timing.advance(44_999);
    expect(ended).toBeUndefined();
    await timing.advance(1);
    expect(ended).toBeInstanceOf(TransientFailure);
    expect(ended).toMatchObject({ reason: 'timed_out' });
    expect(heard?.aborted).toBe(true);
  });

  it('ends when the caller hangs up', async () => {
    const timing = new SetTiming();
    const caller = new AbortController();
    const result = withTimeLimit(
      { timeoutMs: 45_000, timing, signal: caller.signal },
      () => new Promise<never>(() => undefined),
    );
    caller.abort(new Error('hung up'));
    await expect(result).rejects.toThrow('hung up');
  });

  it('does not even begin for somebody who has hung up', async () => {
    const work = jest.fn();
    const limit = { timeoutMs: 1, timing: new SetTiming(), signal: AbortSignal.abort(new Error('hung up')) };
    await expect(withTimeLimit(limit, work)).rejects.toThrow('hung up');
    expect(work).not.toHaveBeenCalled();
  });
});

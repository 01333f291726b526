import { SetTiming } from '../../../../test/support/timing.js';
import { BACKGROUND_WAITS, INTERACTIVE_WAITS, withRetry, type RetryOptions } from './retry.js';
import { TransientFailure } from './transient-failure.js';

const down = (retryAfterMs?: number): TransientFailure => new TransientFailure('down', 'HTTP 503', retryAfterMs);

describe('trying again', () => {
  let timing: SetTiming;
  /** When each try began, in milliseconds after the first. */
  let began: number[];

  beforeEach(() => {
    timing = new SetTiming();
    began = [];
  });

  /** Fails with these errors one after the other, then answers. */
  const attempt = async (failures: Error[], options: Partial<RetryOptions> = {}): Promise<unknown> => {
    const startMs = timing.nowMs();
    const left = [...failures];
    const result = withRetry({ waits: BACKGROUND_WAITS, timing, ...options }, async () => {
      began.push(timing.nowMs() - startMs);
      const failure = left.shift();
      if (failure) throw failure;
      return 'answered';
    }).catch((error: unknown) => error);
    await timing.advance(300_000);
    return result;
  };

  it('waits 1, 2 and 4 seconds in the background, then gives up', async () => {
    const failures = [down(), down(), down(), down(), down()];
    expect(await attempt(failures)).toBe(failures[3]);
    expect(began).toEqual([0, 1_000, 3_000, 7_000]);
  });

  it('adds up to half a second to the second wait and up to one second to the third', async () => {
    timing.dice = 0.999_999;
    await attempt([down(), down(), down(), down()]);
    expect(timing.slept).toEqual([1_000, 2_500, 5_000]);
  });

  it('stops at the first answer', async () => {
    expect(await attempt([down()])).toBe('answered');
    expect(began).toEqual([0, 1_000]);
  });

  it('fails at once with an error that would be the same next time', async () => {
    const wrongKey = new Error('HTTP 401');
    expect(await attempt([wrongKey])).toBe(wrongKey);
    expect(began).toEqual([0]);
  });

  it('waits as long as the service asks when that is longer', async () => {
    await attempt([down(7_500), down(500)]);
    expect(began).toEqual([0, 7_500, 9_500]);
  });

  it('leaves it to others when the service asks for more than a minute', async () => {
    const failure = down(61_000);
    expect(await attempt([failure])).toBe(failure);
    expect(began).toEqual([0]);
  });

  it('tries once more, quickly, when somebody waits', async () => {
    const failures = [down(), down(), down()];
    expect(await attempt(failures, { waits: INTERACTIVE_WAITS, deadlineMs: timing.nowMs() + 20_000 })).toBe(
      failures[1],
    );
    expect(began).toEqual([0, 200]);
  });

  it('begins no try after the deadline', async () => {
    const failure = down(3_000);
    expect(await attempt([failure], { waits: INTERACTIVE_WAITS, deadlineMs: timing.nowMs() + 3_000 })).toBe(failure);
    expect(began).toEqual([0]);
  });

  it('never tries again once somebody has seen part of the answer', async () => {
    const failure = down();
    expect(await attempt([failure], { mayRetry: () => false })).toBe(failure);
    expect(began).toEqual([0]);
  });

  it('stops waiting when the caller hangs up', async () => {
    const caller = new AbortController();
    const result = attempt([down()], { signal: caller.signal });
    caller.abort(new Error('hung up'));
    expect(await result).toEqual(new Error('hung up'));
    expect(began).toEqual([0]);
  });
});

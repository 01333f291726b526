import { SetTiming } from '../../../../test/support/timing.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { TransientFailure } from './transient-failure.js';

class Resting extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super('resting');
  }
}

const down = (): Promise<never> => Promise.reject(new TransientFailure('down', 'HTTP 503'));
const wrongKey = (): Promise<never> => Promise.reject(new Error('HTTP 401'));
const fine = (): Promise<string> => Promise.resolve('fine');

describe('the circuit breaker', () => {
  let timing: SetTiming;
  let breaker: CircuitBreaker;
  let calls: number;

  beforeEach(() => {
    timing = new SetTiming();
    breaker = new CircuitBreaker(timing, (seconds) => new Resting(seconds));
    calls = 0;
  });

  const run = <T>(call: () => Promise<T>): Promise<T | Error> =>
    breaker
      .run(() => {
        calls += 1;
        return call();
      })
      .catch((error: Error) => error);

  const times = async (count: number, call: () => Promise<unknown>): Promise<void> => {
    for (let index = 0; index < count; index += 1) await run(call);
  };

  it('lets the fifth call through and stops the sixth after five transient failures in a row', async () => {
    await times(5, down);
    expect(calls).toBe(5);
    expect(await run(fine)).toEqual(new Resting(60));
    expect(calls).toBe(5);
  });

  it('stays closed after four failures, an answer, and four more', async () => {
    await times(4, down);
    await run(fine);
    await times(4, down);
    expect(await run(fine)).toBe('fine');
    expect(calls).toBe(10);
  });

  it('does not count final refusals: the service is there', async () => {
    await times(4, down);
    await times(1, wrongKey);
    await times(4, down);
    expect(await run(fine)).toBe('fine');
  });

  it('makes no call for 60 seconds and says how long it will be', async () => {
    await times(5, down);
    await timing.advance(59_001);
    expect(await run(fine)).toMatchObject({ retryAfterSeconds: 1 });
    await timing.advance(998);
    expect(await run(fine)).toBeInstanceOf(Resting);
    expect(calls).toBe(5);
    await timing.advance(1);
    expect(await run(fine)).toBe('fine');
  });

  it('closes when a trial call is answered', async () => {
    await times(5, down);
    await timing.advance(60_000);
    await run(fine);
    await times(4, down);
    expect(await run(fine)).toBe('fine');
  });

  it('lets at most three trial calls through, then is open for another 60 seconds', async () => {
    await times(5, down);
    await timing.advance(60_000);
    await times(10, down);
    expect(calls).toBe(8);
    await timing.advance(59_999);
    expect(await run(fine)).toBeInstanceOf(Resting);
    await timing.advance(1);
    expect(await run(fine)).toBe('fine');
  });

  it('lets at most three trial calls through at the same time', async () => {
    await times(5, down);
    await timing.advance(60_000);
    let answer: () => void = () => undefined;
    const pending = new Promise<void>((resolve) => (answer = resolve));
    const trials = Array.from({ length: 10 }, () => run(() => pending));
    expect(calls).toBe(8);
    answer();
    const results = await Promise.all(trials);
    expect(results.filter((result) => result instanceof Resting)).toHaveLength(7);
  });

  it('gives the trial of somebody who hung up to the next one', async () => {
    await times(5, down);
    await timing.advance(60_000);
    await times(2, down);
    const gone = AbortSignal.abort();
    await expect(breaker.run(down, gone)).rejects.toThrow('HTTP 503');
    expect(await run(fine)).toBe('fine');
  });

  it('ignores an answer that was asked for before it opened', async () => {
    let answer: (text: string) => void = () => undefined;
    const early = run(() => new Promise<string>((resolve) => (answer = resolve)));
    await times(5, down);
    answer('late');
    expect(await early).toBe('late');
    expect(await run(fine)).toBeInstanceOf(Resting);
  });

  it('counts failures of calls that run at the same time as an answer', async () => {
    let fail: (error: Error) => void = () => undefined;
    const slow = run(() => new Promise<string>((_resolve, reject) => (fail = reject)));
    await run(fine);
    await times(4, down);
    fail(new TransientFailure('timed_out', 'late'));
    await slow;
    expect(await run(fine)).toBeInstanceOf(Resting);
  });
});

import { setImmediate as nextRound, setTimeout as pause } from 'node:timers/promises';
import type { Timing } from '../../libs/providers/src/resilience/timing.js';

interface Sleeper {
  untilMs: number;
  wake: () => void;
}

/** Time that stands still until a spec moves it, and dice that fall as a spec says. */
export class SetTiming implements Timing {
  /** Every sleep that was asked for, in milliseconds. */
  readonly slept: number[] = [];
  dice = 0;
  private present = 1_700_000_000_000;
  private sleepers: Sleeper[] = [];

  nowMs(): number {
    return this.present;
  }

  random(): number {
    return this.dice;
  }

  sleep(durationMs: number, signal?: AbortSignal): Promise<void> {
    this.slept.push(durationMs);
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    return new Promise((resolve, reject) => {
      const sleeper = { untilMs: this.present + durationMs, wake: resolve };
      this.sleepers.push(sleeper);
      signal?.addEventListener('abort', () => {
        this.sleepers = this.sleepers.filter((other) => other !== sleeper);
        reject(signal.reason as Error);
      });
    });
  }

  /** Moves time on, stopping at everybody who wakes up in between. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.present + milliseconds;
    await nextRound();
    for (;;) {
      const next = this.sleepers.filter(({ untilMs }) => untilMs <= end).sort((a, b) => a.untilMs - b.untilMs)[0];
      if (!next) break;
      this.present = next.untilMs;
      this.sleepers = this.sleepers.filter((other) => other !== next);
      next.wake();
      await nextRound();
    }
    this.present = end;
  }
}

/** Real time, so many times as fast: for rules in seconds beside a real server that needs milliseconds. */
export class FastTiming implements Timing {
  constructor(private readonly factor: number) {}

  nowMs(): number {
    return performance.now() * this.factor;
  }

  random(): number {
    return 0;
  }

  sleep(durationMs: number, signal?: AbortSignal): Promise<void> {
    return pause(durationMs / this.factor, undefined, { signal });
  }
}

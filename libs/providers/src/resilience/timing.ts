import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '#libs/kernel';

/** Time and chance as the rules in this folder see them, so that specs can set both. */
export interface Timing {
  /** Milliseconds since 1970. */
  nowMs(): number;
  /** Resolves after that time; rejects as soon as the signal aborts. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>;
  /** At least 0 and less than 1. */
  random(): number;
}

export function timingOf(clock: Clock): Timing {
  return {
    nowMs: () => clock.now().getTime(),
    sleep: (durationMs, signal) => pause(durationMs, undefined, { signal }),
    random: () => Math.random(),
  };
}

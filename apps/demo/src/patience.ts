import { setTimeout as sleep } from 'node:timers/promises';
import { DemoError } from './demo-error.js';

const FIRST_LOOK_AFTER_MS = 250;
const SLOWEST_LOOK_EVERY_MS = 2_000;
const SLOWER_BY = 1.3;

/** Asks for what the server does in the background until it is there, and less often the longer it takes. */
export async function waitFor<Found>(
  what: string,
  withinMs: number,
  look: () => Promise<Found | null>,
): Promise<Found> {
  const deadlineMs = performance.now() + withinMs;
  let pauseMs = FIRST_LOOK_AFTER_MS;
  for (;;) {
    await sleep(pauseMs);
    const found = await look();
    if (found !== null) return found;
    if (performance.now() > deadlineMs) {
      throw new DemoError(
        `Waited ${Math.round(withinMs / 1_000)} s in vain for ${what}. The server's log may say why.`,
      );
    }
    pauseMs = Math.min(pauseMs * SLOWER_BY, SLOWEST_LOOK_EVERY_MS);
  }
}

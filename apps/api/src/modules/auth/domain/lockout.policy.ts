import { MINUTE_MS } from '#libs/kernel';

/** Wrong passwords for one account within the window until it is locked. */
export const FAILURES_UNTIL_LOCK = 5;
export const FAILURE_WINDOW_MS = 15 * MINUTE_MS;
export const LOCK_MS = 15 * MINUTE_MS;

import { DAY_MS, HOUR_MS } from '#libs/kernel';

/** How long a refresh token lives unless it is used, which makes a new one. */
export const REFRESH_TOKEN_MS = 30 * DAY_MS;

/** How long a mailed link works. */
export const ONE_TIME_TOKEN_MS = HOUR_MS;

/** Links to choose a new password that one person may be sent within an hour; more would only fill their mailbox. */
export const RESET_LINKS_PER_HOUR = 5;

/** Where a session was opened, for the person who looks at their sessions later. */
export interface Device {
  userAgent: string | null;
  ip: string | null;
}

/** A session as its owner receives it. The tokens are secrets and exist in clear only here. */
export interface OpenedSession {
  accessToken: string;
  accessTokenSeconds: number;
  refreshToken: string;
  refreshTokenMs: number;
  userId: string;
  email: string;
}

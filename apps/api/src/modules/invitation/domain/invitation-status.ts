import { DAY_MS } from '#libs/kernel';

export const INVITATION_STATUSES = ['pending', 'sent', 'opened', 'accepted', 'expired', 'revoked'] as const;
export type InvitationStatus = (typeof INVITATION_STATUSES)[number];

/** Statuses of an invitation that still waits for its candidate, as long as its time has not come. */
export const WAITING: readonly InvitationStatus[] = ['pending', 'sent', 'opened'];

export const DEFAULT_DAYS = 7;
export const MOST_DAYS = 90;

/** How long before its end an invitation is brought back to mind, once. One that lives no longer than this is not. */
export const REMINDER_BEFORE_MS = DAY_MS;

export interface InvitationTime {
  status: InvitationStatus;
  expiresAt: Date;
}

/** What happens to somebody who comes with the link. The clock counts, not whether somebody has noted the end. */
export function doorOf({ status, expiresAt }: InvitationTime, now: Date): 'open' | 'used' | 'revoked' | 'expired' {
  if (status === 'accepted') return 'used';
  if (status === 'revoked') return 'revoked';
  return expiresAt.getTime() <= now.getTime() ? 'expired' : 'open';
}

/** How far an invitation got, once its end has been moved into the future again. */
export function reopenedStatus({ sentAt, openedAt }: { sentAt: Date | null; openedAt: Date | null }): InvitationStatus {
  if (openedAt) return 'opened';
  return sentAt ? 'sent' : 'pending';
}

export function endAfterDays(now: Date, days: number): Date {
  return new Date(now.getTime() + days * DAY_MS);
}

/** An end must lie ahead, but not further than anybody would remember. */
export function isPossibleEnd(expiresAt: Date, now: Date): boolean {
  return expiresAt.getTime() > now.getTime() && expiresAt.getTime() <= endAfterDays(now, MOST_DAYS).getTime();
}

export function isSameAddress(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

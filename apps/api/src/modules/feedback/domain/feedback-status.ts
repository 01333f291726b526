import { HOUR_MS } from '#libs/kernel';

export const FEEDBACK_STATUSES = ['draft', 'pending_approval', 'approved', 'sent'] as const;
/** Being written; waiting for a person or for its time; on its way as a mail; taken by the deliverer. */
export type FeedbackStatus = (typeof FEEDBACK_STATUSES)[number];

/** What decides whether a letter may go out by itself. */
export interface Waiting {
  status: FeedbackStatus;
  /** When somebody held it; null while nobody does. */
  heldAt: Date | null;
  autoSendAt: Date;
}

/** Whether a letter goes out now although nobody looked at it. */
export function isDue({ status, heldAt, autoSendAt }: Waiting, now: Date): boolean {
  return status === 'pending_approval' && heldAt === null && autoSendAt.getTime() <= now.getTime();
}

export function hoursAfter(now: Date, hours: number): Date {
  return new Date(now.getTime() + hours * HOUR_MS);
}

import type { BatchItemResponse } from '#libs/api-client';

/** How a file stands for whoever looks through the batch, in the order in which it matters. */
export const STANDS = ['underWay', 'ready', 'look', 'approved', 'invited', 'aside'] as const;
export type Stand = (typeof STANDS)[number];

const STEPS = ['uploaded', 'queued', 'reading'] as const;

export function standOf(item: BatchItemResponse): Stand {
  const { status, invitation, skipped, approved_at: approved } = item;
  if (invitation.status === 'failed') return 'look';
  if (invitation.status === 'invited' || invitation.status === 'already_applied') return 'invited';
  if (invitation.status === 'queued') return 'underWay';
  if (skipped) return 'aside';
  if (STEPS.some((step) => step === status)) return 'underWay';
  if (approved !== null) return 'approved';
  return status === 'parsed' && item.email !== null && item.name !== null ? 'ready' : 'look';
}

/** Whether something happens to the file without anybody doing anything. */
export const isUnderWay = ({ status, invitation }: BatchItemResponse): boolean =>
  status === 'queued' || status === 'reading' || invitation.status === 'queued';

/** Whoever looked at it may approve it: ready, a namesake, or typed in where the file could not be read. */
export function canApprove(item: BatchItemResponse): boolean {
  const stand = standOf(item);
  if (stand === 'ready') return true;
  if (stand !== 'look' || item.email === null || item.name === null || item.approved_at !== null) return false;
  return item.status === 'failed' || item.duplicate_of?.reason === 'same_name_and_phone';
}

/** Whether address and name may still be corrected. */
export const canCorrect = ({ invitation }: BatchItemResponse): boolean =>
  invitation.status === 'none' || invitation.status === 'failed';

/** Whether an invitation would go out, the first one or another try. */
export const canInvite = (item: BatchItemResponse): boolean =>
  item.approved_at !== null && !item.skipped && canCorrect(item);

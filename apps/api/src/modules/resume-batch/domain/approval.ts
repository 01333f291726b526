import type { DuplicateReason, InviteStatus, ItemStatus } from './item-status.js';

/** What decides whether somebody may be invited. */
export interface Reviewed {
  status: ItemStatus;
  duplicateReason: DuplicateReason | null;
  skipped: boolean;
  email: string | null;
  fullName: string | null;
  approvedAt: Date | null;
  inviteStatus: InviteStatus;
}

export const APPROVAL_OUTCOMES = [
  'approved',
  'already_approved',
  'invited_before',
  'skipped',
  'not_read',
  'duplicate',
  'no_name',
  'no_email',
] as const;
export type ApprovalOutcome = (typeof APPROVAL_OUTCOMES)[number];

export const INVITE_OUTCOMES = ['queued', 'invited_before', 'not_approved'] as const;
export type InviteOutcome = (typeof INVITE_OUTCOMES)[number];

const ADDRESS = /^[^\s@]{1,64}@[^\s@]+\.[^\s@.]+$/;
const LONGEST_ADDRESS = 254;

/** Whether a mail could be sent there; a resume may say anything. */
export function isAddress(email: string | null): email is string {
  return email !== null && email.length <= LONGEST_ADDRESS && ADDRESS.test(email);
}

/**
 * What comes of approving an item. Whoever names an item has looked at it: then somebody who only seems to be another
 * person, and a file that could not be read but whose person was typed in, may be approved too.
 */
export function approvalOutcome(item: Reviewed, isNamed: boolean): ApprovalOutcome {
  if (item.inviteStatus !== 'none' && item.inviteStatus !== 'failed') return 'invited_before';
  if (item.skipped) return 'skipped';
  if (item.approvedAt) return 'already_approved';
  if (item.status === 'duplicate' && !(isNamed && item.duplicateReason === 'same_name_and_phone')) return 'duplicate';
  if (['uploaded', 'queued', 'reading'].includes(item.status) || (item.status === 'failed' && !isNamed)) {
    return 'not_read';
  }
  if (item.fullName === null || item.fullName.length < 2) return 'no_name';
  return isAddress(item.email) ? 'approved' : 'no_email';
}

export function inviteOutcome({ approvedAt, skipped, inviteStatus }: Reviewed): InviteOutcome {
  if (inviteStatus !== 'none' && inviteStatus !== 'failed') return 'invited_before';
  return approvedAt && !skipped ? 'queued' : 'not_approved';
}

export const ITEM_STATUSES = ['uploaded', 'queued', 'reading', 'parsed', 'failed', 'duplicate'] as const;
/** How far a file got. */
export type ItemStatus = (typeof ITEM_STATUSES)[number];

export const INVITE_STATUSES = ['none', 'queued', 'invited', 'already_applied', 'failed'] as const;
/** How far the invitation of its person got. */
export type InviteStatus = (typeof INVITE_STATUSES)[number];

export const DUPLICATE_REASONS = ['same_file', 'same_email', 'same_name_and_phone'] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** What an item seems to repeat: another file for the role, or an application to it. */
export interface Duplicate {
  reason: DuplicateReason;
  itemId: string | null;
  applicationId: string | null;
}

/** Files in one batch. */
export const MOST_ITEMS = 500;

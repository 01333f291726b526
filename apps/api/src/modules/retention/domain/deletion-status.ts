export const ERASURE_KINDS = ['full', 'recordings_only', 'anonymise'] as const;

/** Waiting its turn, waiting for a legal hold to end, under way, done. */
export const DELETION_STATUSES = ['received', 'on_hold', 'working', 'completed'] as const;
export type DeletionStatus = (typeof DELETION_STATUSES)[number];

/** Not done in time: late, whatever the reason. */
export function isOverdue(request: { dueAt: Date; completedAt: Date | null }, now: Date): boolean {
  return (request.completedAt ?? now) > request.dueAt;
}

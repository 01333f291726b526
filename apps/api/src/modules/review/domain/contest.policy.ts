import { DAY_MS } from '#libs/kernel';

export const CONTEST_STATUSES = ['open', 'in_review', 'closed'] as const;
export type ContestStatus = (typeof CONTEST_STATUSES)[number];

/** What a person found: the result stands, it was changed, or the candidate took the contest back. */
export const OUTCOMES = ['confirmed', 'changed', 'withdrawn'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What matters about an interview for contesting its result. */
export interface Contestable {
  kind: 'real' | 'practice';
  /** When the newest assessment was made; null while there is none. */
  assessedAt: Date | null;
}

/** Why a result cannot be contested, if it cannot; `until` is the end of the time for it. */
export type ContestDoor =
  | { kind: 'open'; until: Date }
  | { kind: 'nothing_decided' }
  | { kind: 'not_assessed' }
  | { kind: 'too_late'; until: Date };

export function contestDoor({ kind, assessedAt }: Contestable, windowDays: number, now: Date): ContestDoor {
  if (kind === 'practice') return { kind: 'nothing_decided' };
  if (assessedAt === null) return { kind: 'not_assessed' };
  const until = daysAfter(assessedAt, windowDays);
  return now < until ? { kind: 'open', until } : { kind: 'too_late', until };
}

export const daysAfter = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY_MS);

/** Past its due date and not answered yet. */
export const isOverdue = (contest: { status: ContestStatus; dueAt: Date }, now: Date): boolean =>
  contest.status !== 'closed' && contest.dueAt <= now;

/**
 * Whether this person may answer the contest: not whoever made what is contested, as long as somebody else could.
 *
 * @param involved ids of those who decided or overruled before the contest was opened
 * @param able ids of those who have the authority to answer
 */
export function isIndependent(userId: string, involved: readonly string[], able: readonly string[]): boolean {
  return !involved.includes(userId) || able.every((other) => involved.includes(other));
}

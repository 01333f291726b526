export const APPLICATION_STATUSES = [
  'applied',
  'invited',
  'interviewing',
  'scored',
  'shortlisted',
  'offered',
  'rejected',
  'withdrawn',
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** What a named person decides. The other statuses follow from what happens and cannot be set by hand. */
export const DECISIONS = ['shortlisted', 'offered', 'rejected', 'withdrawn'] as const;
export type Decision = (typeof DECISIONS)[number];

/** A rejection may be reconsidered; a withdrawal is the candidate's last word. */
const NEXT_DECISIONS: Readonly<Record<ApplicationStatus, readonly Decision[]>> = {
  applied: ['shortlisted', 'rejected', 'withdrawn'],
  invited: ['shortlisted', 'rejected', 'withdrawn'],
  interviewing: ['shortlisted', 'rejected', 'withdrawn'],
  scored: ['shortlisted', 'offered', 'rejected', 'withdrawn'],
  shortlisted: ['offered', 'rejected', 'withdrawn'],
  offered: ['rejected', 'withdrawn'],
  rejected: ['shortlisted'],
  withdrawn: [],
};

/** Statuses that an interview that begins moves forward; a decision stands whatever happens afterwards. */
export const UNDECIDED: readonly ApplicationStatus[] = ['applied', 'invited', 'interviewing', 'scored'];

export function isDecision(status: ApplicationStatus): status is Decision {
  return (DECISIONS as readonly ApplicationStatus[]).includes(status);
}

export function mayDecide(from: ApplicationStatus, decision: Decision): boolean {
  return NEXT_DECISIONS[from].includes(decision);
}

/** How the newest interview for an application stands. */
export const LATEST_INTERVIEW_STATUSES = ['in_progress', 'completed', 'abandoned', 'cancelled'] as const;
export type LatestInterviewStatus = (typeof LATEST_INTERVIEW_STATUSES)[number];

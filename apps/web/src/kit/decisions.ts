import type { ApplicationResponse } from '#libs/api-client';

export type ApplicationStatus = ApplicationResponse['status'];

/** How an application can stand, in the order of its way. */
export const APPLICATION_STATUSES = [
  'applied',
  'invited',
  'interviewing',
  'scored',
  'shortlisted',
  'offered',
  'rejected',
  'withdrawn',
] as const satisfies readonly ApplicationStatus[];

/** What a person decides. The other statuses follow from what happens. */
export type Decision = 'shortlisted' | 'offered' | 'rejected' | 'withdrawn';

/** As the server allows it: a rejection may be reconsidered, a withdrawal is the candidate's last word. */
const NEXT: Readonly<Record<ApplicationStatus, readonly Decision[]>> = {
  applied: ['shortlisted', 'rejected', 'withdrawn'],
  invited: ['shortlisted', 'rejected', 'withdrawn'],
  interviewing: ['shortlisted', 'rejected', 'withdrawn'],
  scored: ['shortlisted', 'offered', 'rejected', 'withdrawn'],
  shortlisted: ['offered', 'rejected', 'withdrawn'],
  offered: ['rejected', 'withdrawn'],
  rejected: ['shortlisted'],
  withdrawn: [],
};

export const nextDecisions = (from: ApplicationStatus): readonly Decision[] => NEXT[from];

/** The decision that leads back, where there is one. */
export const wayBack = (from: ApplicationStatus, to: Decision): Decision | null =>
  NEXT[to].find((decision) => decision === from) ?? null;

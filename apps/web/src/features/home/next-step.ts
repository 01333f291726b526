import type { ApplicationResponse, InvitationResponse } from '#libs/api-client';

/** What an application waits for. The first ones wait for the candidate. */
export const STEPS = [
  'continue',
  'start',
  'begun',
  'offered',
  'assessing',
  'deciding',
  'shortlisted',
  'applied',
  'expired',
  'rejected',
  'withdrawn',
] as const;
export type Step = (typeof STEPS)[number];

export interface Standing {
  application: ApplicationResponse;
  /** The newest one for it. */
  invitation: InvitationResponse | null;
  step: Step;
}

/** What waits for the candidate first, then what is under way, then what is over; the newest first among equals. */
export function standings(
  applications: readonly ApplicationResponse[],
  invitations: readonly InvitationResponse[],
): Standing[] {
  return applications
    .map((application) => {
      const invitation = invitations.find(({ application_id: id }) => id === application.id) ?? null;
      return { application, invitation, step: stepOf(application, invitation) };
    })
    .sort((a, b) => STEPS.indexOf(a.step) - STEPS.indexOf(b.step));
}

function stepOf(
  { status, latest_interview: interview }: ApplicationResponse,
  invitation: InvitationResponse | null,
): Step {
  if (status === 'withdrawn' || status === 'rejected' || status === 'offered' || status === 'shortlisted')
    return status;
  if (interview?.status === 'in_progress') return 'continue';
  if (interview?.status === 'completed') return status === 'scored' ? 'deciding' : 'assessing';
  if (invitation === null || invitation.status === 'revoked' || invitation.status === 'pending') return 'applied';
  if (invitation.status === 'expired') return 'expired';
  // An interview that was left for long can be begun anew.
  return interview === null ? 'start' : 'begun';
}

export const isOver = (step: Step): boolean => step === 'rejected' || step === 'withdrawn';

import { eventType } from '#libs/kernel';

/** The invited person came in. */
export const invitationAccepted = eventType<{
  invitationId: string;
  applicationId: string;
  organisationId: string;
  candidateId: string;
  /** The invitation opened the account, which nobody had used before. */
  isNewAccount: boolean;
}>('invitation.accepted');

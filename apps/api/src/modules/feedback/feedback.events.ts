import { eventType } from '#libs/kernel';

/** A candidate was sent their feedback. */
export const feedbackSent = eventType<{
  feedbackId: string;
  candidateId: string;
  resumeId: string;
  /** Null when they sent the resume without applying. */
  organisationId: string | null;
  applicationId: string | null;
}>('feedback.sent');

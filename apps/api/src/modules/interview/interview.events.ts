import { eventType } from '#libs/kernel';

/** An interview was finished; its transcript does not change any more. */
export const interviewCompleted = eventType<{
  interview_id: string;
  candidate_id: string;
  /** Null for practice. */
  organisation_id: string | null;
  application_id: string | null;
}>('interview.completed');

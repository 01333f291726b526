import { eventType } from '#libs/kernel';

/** An assessment is there to be read. */
export const assessmentCompleted = eventType<{
  assessment_id: string;
  interview_id: string;
  candidate_id: string;
  /** Null for practice. */
  organisation_id: string | null;
  version: number;
}>('assessment.completed');

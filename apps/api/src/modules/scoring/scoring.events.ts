import { eventType } from '#libs/kernel';

/** An assessment is there to be read. */
export const assessmentCompleted = eventType<{ assessment_id: string; interview_id: string }>('assessment.completed');

export const ASSESSMENT_STATUSES = ['pending', 'processing', 'completed', 'partial', 'failed'] as const;
export type AssessmentStatus = (typeof ASSESSMENT_STATUSES)[number];

/** Something of it is still to come. */
export const isUnderWay = (status: AssessmentStatus): boolean => status === 'pending' || status === 'processing';

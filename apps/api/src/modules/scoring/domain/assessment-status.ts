export const ASSESSMENT_STATUSES = ['pending', 'processing', 'completed', 'partial', 'failed'] as const;
export type AssessmentStatus = (typeof ASSESSMENT_STATUSES)[number];

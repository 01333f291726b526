export const HOLD_SUBJECTS = ['organisation', 'candidate', 'application', 'interview'] as const;

/** What a legal hold may be about. */
export type HoldSubject = (typeof HOLD_SUBJECTS)[number];

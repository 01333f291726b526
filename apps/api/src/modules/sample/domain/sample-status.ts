export const SAMPLE_STATUSES = ['filling', 'ready', 'removing', 'failed'] as const;
export type SampleStatus = (typeof SAMPLE_STATUSES)[number];

/** What is being done, in this order; `removal` alone is of its own. */
export const SAMPLE_STAGES = ['roles', 'calls', 'candidates', 'assessments', 'decisions', 'removal'] as const;
export type SampleStage = (typeof SAMPLE_STAGES)[number];

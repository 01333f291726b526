/** What an organisation keeps for a number of days that it may choose. */
export const KEPT_CLASSES = ['recording', 'transcript', 'evidence', 'decision_log', 'demographics'] as const;
export type KeptClass = (typeof KEPT_CLASSES)[number];

/** Days by class. */
export type RetentionPeriods = Readonly<Record<KeptClass, number>>;

/** Days where an organisation chooses none. How long recordings are kept, the operator says. */
export const DEFAULT_DAYS = {
  transcript: 365,
  evidence: 365,
  decision_log: 1_460,
  demographics: 365,
} as const satisfies Partial<Record<KeptClass, number>>;

/** Why it is so many. */
export const DEFAULT_REASONS: Readonly<Record<KeptClass, string>> = {
  recording: 'As the operator of this installation decided (RECORDING_RETENTION_DAYS).',
  transcript: 'One year: as long as records of an application have to be kept in the United States (29 CFR 1602.14).',
  evidence: 'One year without a change: as transcripts, for the same reason.',
  decision_log:
    'Four years without a change: as long as California asks for records of automated decisions (2 CCR 11013).',
  demographics: 'One year: they are counted once per reporting period and never read one by one.',
};

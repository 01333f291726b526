export const RECORDING_SOURCES = ['audio', 'transcript', 'interview'] as const;
/** Where the words of a conversation come from. */
export type RecordingSource = (typeof RECORDING_SOURCES)[number];

export const RECORDING_STATUSES = ['queued', 'processing', 'completed', 'failed'] as const;
export type RecordingStatus = (typeof RECORDING_STATUSES)[number];

export const RECORDING_OUTCOMES = ['conversation', 'one_sided', 'no_speech'] as const;
/** What was found in it: two sides or more, one voice only, or nobody who speaks. */
export type RecordingOutcome = (typeof RECORDING_OUTCOMES)[number];

export const EVALUATION_STATUSES = ['pending', 'completed', 'reviewed'] as const;
/** `reviewed`: a person has looked at it. */
export type EvaluationStatus = (typeof EVALUATION_STATUSES)[number];

export const PART_STATUSES = ['pending', 'completed', 'failed'] as const;
export type PartStatus = (typeof PART_STATUSES)[number];

/** Files in one batch. */
export const MOST_FILES = 100;

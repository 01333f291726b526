export const PARSING_STATUSES = ['pending', 'processing', 'completed', 'failed'] as const;
export type ParsingStatus = (typeof PARSING_STATUSES)[number];

import { DAY_MS, MINUTE_MS } from '#libs/kernel';

export const PURPOSES = ['resume'] as const;
/** What an uploaded file is for. */
export type Purpose = (typeof PURPOSES)[number];

export interface UploadRule {
  contentTypes: readonly string[];
  mostBytes: number;
  /** For the sentence that refuses other types. */
  accepted: string;
}

const MEGABYTE = 1_048_576;

export const UPLOAD_RULES: Readonly<Record<Purpose, UploadRule>> = {
  resume: {
    contentTypes: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    mostBytes: 10 * MEGABYTE,
    accepted: 'Only PDF/DOCX supported.',
  },
};

export const LINK_MINUTES = 15;
/** A file of which nobody makes use is swept away a day after its link ended. */
export const keptSince = (now: Date): Date => new Date(now.getTime() - DAY_MS);
/** One upload at a time; a sender who vanished is waited for this long. */
export const RECEIVING_MS = 10 * MINUTE_MS;

import { DAY_MS, MINUTE_MS } from '#libs/kernel';

export const PURPOSES = ['resume', 'recording', 'transcript'] as const;
/** What an uploaded file is for. */
export type Purpose = (typeof PURPOSES)[number];

export interface UploadRule {
  contentTypes: readonly string[];
  mostBytes: number;
  /** For the sentence that refuses other types. */
  accepted: string;
  /**
   * What the first bytes must look like, by the usual endings of names; `text` is UTF-8. Null: whoever takes the file
   * looks into it, and can say better what is wrong.
   */
  contents: readonly string[] | null;
}

const MEGABYTE = 1_048_576;

export const UPLOAD_RULES: Readonly<Record<Purpose, UploadRule>> = {
  resume: {
    contentTypes: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    mostBytes: 10 * MEGABYTE,
    accepted: 'Only PDF/DOCX supported.',
    contents: null,
  },
  recording: {
    contentTypes: [
      'audio/aac',
      'audio/flac',
      'audio/m4a',
      'audio/mp3',
      'audio/mp4',
      'audio/mpeg',
      'audio/ogg',
      'audio/wav',
      'audio/wave',
      'audio/webm',
      'audio/x-m4a',
      'audio/x-wav',
      'video/mp4',
      'video/webm',
    ],
    mostBytes: 500 * MEGABYTE,
    accepted: 'Only audio (AAC, FLAC, M4A, MP3, OGG, WAV, WebM) and video (MP4, WebM) supported.',
    contents: ['aac', 'flac', 'm4a', 'mkv', 'mov', 'mp3', 'mp4', 'ogg', 'opus', 'ogv', 'wav', 'webm'],
  },
  transcript: {
    contentTypes: ['text/plain', 'text/vtt', 'application/x-subrip', 'application/json'],
    mostBytes: 5 * MEGABYTE,
    accepted: 'Only text, WebVTT, SubRip and JSON supported.',
    contents: ['text', 'vtt'],
  },
};

/** A type without its parameters: `audio/webm; codecs=opus` is `audio/webm`. */
export const plainType = (contentType: string): string => (contentType.split(';')[0] ?? '').trim().toLowerCase();

/** Only sounds and pictures may open in a browser's window; whatever could carry a program is saved. */
export const playsInline = (contentType: string): boolean => /^(audio|video)\//.test(contentType);

export const LINK_MINUTES = 15;
/** A file of which nobody makes use is swept away a day after its link ended. */
export const keptSince = (now: Date): Date => new Date(now.getTime() - DAY_MS);
/** One upload at a time; a sender who vanished is waited for this long. */
export const RECEIVING_MS = 10 * MINUTE_MS;

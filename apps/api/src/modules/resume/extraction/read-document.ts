import type { ResumeLine } from '#libs/prompts';
import type { HiddenText } from './hidden-text.ts';

/** Why a file could not be read. Each of them tells the uploader something else to do. */
export type UnreadableReason =
  | 'unsupported_type'
  | 'empty'
  | 'encrypted'
  | 'image_only'
  | 'corrupt'
  | 'too_large_inside'
  | 'too_many_pages'
  | 'too_slow';

/** What a file says, or why it could not be read. */
export type ReadDocument =
  | {
      kind: 'read';
      /** By content, never by name. */
      contentType: (typeof CONTENT_TYPES)[ReadableType];
      /** A Word document has as many as it had when it was last laid out, as far as it tells. */
      pages: number;
      /** In reading order, Unicode NFKC, one line per line on the page, cells of a row parted by a tab. */
      text: string;
      /** The lines of `text` with their layout. */
      lines: ResumeLine[];
      /** True when the file says more than `MAX_CHARACTERS` and the rest was left out. */
      isTruncated: boolean;
      /** What nobody sees. It is not in `text`, but for the layer of a scan. */
      hiddenText: HiddenText[];
    }
  | {
      kind: 'unreadable';
      reason: UnreadableReason;
      /** One sentence for the person who uploaded the file. */
      detail: string;
    };

/** The types that are read, as they are called in an upload. */
export const CONTENT_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
export type ReadableType = keyof typeof CONTENT_TYPES;

export const MAX_PAGES = 70;
export const MAX_CHARACTERS = 200_000;

export function unreadable(reason: UnreadableReason, detail: string): ReadDocument {
  return { kind: 'unreadable', reason, detail };
}

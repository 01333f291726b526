import type { ResumeLine } from '#libs/prompts';

/** Why a file could not be read. Each of them tells the uploader something else to do. */
export type UnreadableReason =
  'unsupported_type' | 'empty' | 'encrypted' | 'image_only' | 'corrupt' | 'too_many_pages' | 'too_slow';

/** What a file says, or why it could not be read. */
export type ReadDocument =
  | {
      kind: 'read';
      /** By content, never by name. */
      contentType: 'application/pdf';
      pages: number;
      /** In reading order, Unicode NFKC, one line per line on the page, cells of a row parted by a tab. */
      text: string;
      /** The lines of `text` with their layout. */
      lines: ResumeLine[];
      /** True when the file says more than `MAX_CHARACTERS` and the rest was left out. */
      isTruncated: boolean;
      /** Characters left out because no person can read them: set smaller than 2 points. What is off the page is not even counted. */
      hiddenCharacters: number;
    }
  | {
      kind: 'unreadable';
      reason: UnreadableReason;
      /** One sentence for the person who uploaded the file. */ detail: string;
    };

export const MAX_PAGES = 70;
export const MAX_CHARACTERS = 200_000;

export function unreadable(reason: UnreadableReason, detail: string): ReadDocument {
  return { kind: 'unreadable', reason, detail };
}

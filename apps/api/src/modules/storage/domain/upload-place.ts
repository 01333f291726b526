import type { Purpose } from './purpose.js';

/** What somebody is about to send. */
export interface UploadWish {
  purpose: Purpose;
  fileName: string;
  contentType: string;
  /** Null: not known yet, anything up to the purpose's most. */
  fileSize: number | null;
}

/** A place for one file: the link works once, until it ends. */
export interface UploadPlace {
  fileId: string;
  uploadUrl: string;
  /** To be sent along with the file. */
  uploadHeaders: Readonly<Record<string, string>>;
  /** Names the file for whoever makes use of it; nothing can be fetched or sent with it. */
  fileUrl: string;
  blobPath: string;
  expiresAt: Date;
  expiresInMinutes: number;
}

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
  blobPath: string;
  expiresInMinutes: number;
}

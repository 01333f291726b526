import type { Readable } from 'node:stream';

/** A stored file with its type. */
export interface Blob {
  bytes: Buffer;
  contentType: string;
}

/** What is known of a stored file without reading it. */
export interface BlobFacts {
  /** In bytes. */
  size: number;
  contentType: string;
}

/** Both ends belong to it, as in HTTP; counted from 0. */
export interface ByteRange {
  start: number;
  end: number;
}

/** An address of the store itself, for one file and one use, until its time is up. It is a secret like a password. */
export interface DirectLink {
  url: string;
  /** The store insists on them; whoever uses the link sends them along. */
  headers: Readonly<Record<string, string>>;
}

export interface UploadLinkOptions {
  contentType: string;
  expiresAt: Date;
}

export interface DownloadLinkOptions {
  /** The name that the file is saved under. */
  fileName: string;
  contentType: string;
  expiresAt: Date;
  /** Whether a browser may show or play it in place; only for types that cannot carry a program. */
  inline?: boolean;
}

const KEY = /^(?!.*\.\.)[a-z0-9][a-z0-9/._-]{0,400}$/;

/** @throws Error for a key that could lead anywhere else. */
export function assertBlobKey(key: string): void {
  if (!KEY.test(key)) throw new Error('A blob key must be a plain relative path');
}

/**
 * Where files live. Keys are paths of `[a-z0-9/._-]`, made by us, never by a caller.
 *
 * @throws DomainError `storage.unavailable` (503) when the store cannot be reached or fails; the same call may work
 * later. Errors never carry a link or a key of the store.
 */
export abstract class BlobStore {
  /** `embedded`, `azure-blob`. */
  abstract readonly engine: string;
  /** One sentence about where files are. */
  abstract readonly statement: string;
  /** Stores the whole file or nothing; an existing one with the key is replaced. */
  abstract put(key: string, blob: Blob): Promise<void>;
  /**
   * The same for a file that is still coming in: it goes to the store piece by piece and is never held in memory. Whatever
   * `content` throws is thrown on, and then nothing was stored.
   */
  abstract putStream(key: string, content: AsyncIterable<Uint8Array>, contentType: string): Promise<void>;
  /** Null when there is none. For files that are small by rule; others go piece by piece. */
  abstract get(key: string): Promise<Blob | null>;
  /** Null when there is none. */
  abstract describe(key: string): Promise<BlobFacts | null>;
  /**
   * The file, or the part of it that `range` says (which must lie inside), piece by piece; null when there is none. Who
   * stops reading early destroys the stream. What goes wrong on the way is the stream's error.
   */
  abstract getStream(key: string, range?: ByteRange): Promise<Readable | null>;
  /**
   * A link to send one new file to, with `PUT`; it never replaces a file that is there. What arrives may have any size
   * and type, so it is checked before it is used. Null when browsers cannot reach this store.
   */
  abstract uploadLink(key: string, options: UploadLinkOptions): Promise<DirectLink | null>;
  /** A link to fetch one file with, byte ranges included. Null when browsers cannot reach this store. */
  abstract downloadLink(key: string, options: DownloadLinkOptions): Promise<DirectLink | null>;
  /** Deleting what is not there is fine. */
  abstract delete(key: string): Promise<void>;
  /** Removes what broke off on its way in and was last written to before that moment. */
  abstract discardUnfinished(lastTouchedBefore: Date): Promise<void>;
  /** Whether files can be written at this moment. */
  abstract isHealthy(): Promise<boolean>;
}

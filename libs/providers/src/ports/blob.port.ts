/** A stored file with its type. */
export interface Blob {
  bytes: Buffer;
  contentType: string;
}

/** Where files live. Keys are paths of `[a-z0-9/._-]`, made by us, never by a caller. */
export abstract class BlobStore {
  /** `embedded`, `azure-blob`. */
  abstract readonly engine: string;
  /** Stores the whole file or nothing; an existing one with the key is replaced. */
  abstract put(key: string, blob: Blob): Promise<void>;
  /**
   * The same for a file that is still coming in: it goes to the store piece by piece and is never held in memory. Whatever
   * `content` throws is thrown on, and then nothing was stored.
   */
  abstract putStream(key: string, content: AsyncIterable<Uint8Array>, contentType: string): Promise<void>;
  /** Null when there is none. */
  abstract get(key: string): Promise<Blob | null>;
  /** Deleting what is not there is fine. */
  abstract delete(key: string): Promise<void>;
  /** Whether files can be written at this moment. */
  abstract isHealthy(): Promise<boolean>;
}

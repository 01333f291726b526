import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, constants, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { assertBlobKey, BlobStore, type Blob, type BlobFacts, type ByteRange } from '../ports/blob.port.js';

const UNFINISHED = '.part';

/** Files in a folder, each with its content type in a small file beside it. Browsers come to them through us. */
export class FolderBlobStore extends BlobStore {
  readonly engine = 'embedded';
  readonly statement = 'Files are kept in DATA_DIR/files.';

  constructor(private readonly folder: string) {
    super();
  }

  async put(key: string, blob: Blob): Promise<void> {
    const file = this.fileOf(key);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeWhole(`${file}.type`, Buffer.from(blob.contentType));
    await writeWhole(file, blob.bytes);
  }

  async putStream(key: string, content: AsyncIterable<Uint8Array>, contentType: string): Promise<void> {
    const file = this.fileOf(key);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const unfinished = unfinishedBeside(file);
    try {
      await pipeline(content, createWriteStream(unfinished, { mode: 0o600 }));
      await writeWhole(`${file}.type`, Buffer.from(contentType));
      await rename(unfinished, file);
    } finally {
      await rm(unfinished, { force: true });
    }
  }

  async get(key: string): Promise<Blob | null> {
    const file = this.fileOf(key);
    return orNull(async () => {
      const [bytes, contentType] = await Promise.all([readFile(file), readFile(`${file}.type`, 'utf8')]);
      return { bytes, contentType };
    });
  }

  async describe(key: string): Promise<BlobFacts | null> {
    const file = this.fileOf(key);
    return orNull(async () => {
      const [{ size }, contentType] = await Promise.all([stat(file), readFile(`${file}.type`, 'utf8')]);
      return { size, contentType };
    });
  }

  async getStream(key: string, range?: ByteRange): Promise<Readable | null> {
    const file = this.fileOf(key);
    return orNull(async () => (await open(file)).createReadStream(range));
  }

  async uploadLink(): Promise<null> {
    return null;
  }

  async downloadLink(): Promise<null> {
    return null;
  }

  async delete(key: string): Promise<void> {
    const file = this.fileOf(key);
    await rm(file, { force: true });
    await rm(`${file}.type`, { force: true });
  }

  /** A process that was killed left them behind; one that is still writing touches its own again and again. */
  async discardUnfinished(lastTouchedBefore: Date): Promise<void> {
    const entries = (await orNull(() => readdir(this.folder, { recursive: true, withFileTypes: true }))) ?? [];
    for (const entry of entries) {
      if (!entry.isFile() || !entry.name.endsWith(UNFINISHED)) continue;
      const path = join(entry.parentPath, entry.name);
      const touched = await orNull(() => stat(path));
      if (touched && touched.mtime < lastTouchedBefore) await rm(path, { force: true });
    }
  }

  async isHealthy(): Promise<boolean> {
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await access(this.folder, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  }

  private fileOf(key: string): string {
    assertBlobKey(key);
    return join(this.folder, key);
  }
}

function unfinishedBeside(file: string): string {
  return `${file}.${randomUUID()}${UNFINISHED}`;
}

/** A crash leaves the old file or the new one, never half of one. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const unfinished = unfinishedBeside(file);
  await writeFile(unfinished, bytes, { mode: 0o600 });
  await rename(unfinished, file);
}

/** Null for what is not there. */
async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

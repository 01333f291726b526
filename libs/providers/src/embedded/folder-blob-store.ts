import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, constants, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BlobStore, type Blob } from '../ports/blob.port.js';

const KEY = /^(?!.*\.\.)[a-z0-9][a-z0-9/._-]{0,400}$/;

/** Files in a folder, each with its content type in a small file beside it. */
export class FolderBlobStore extends BlobStore {
  readonly engine = 'embedded';

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
    const unfinished = `${file}.${randomUUID()}.part`;
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
    try {
      const [bytes, type] = await Promise.all([readFile(file), readFile(`${file}.type`, 'utf8')]);
      return { bytes, contentType: type };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    const file = this.fileOf(key);
    await rm(file, { force: true });
    await rm(`${file}.type`, { force: true });
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
    if (!KEY.test(key)) throw new Error('A blob key must be a plain relative path');
    return join(this.folder, key);
  }
}

/** A crash leaves the old file or the new one, never half of one. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const unfinished = `${file}.${randomUUID()}.part`;
  await writeFile(unfinished, bytes, { mode: 0o600 });
  await rename(unfinished, file);
}

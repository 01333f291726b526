import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BlobStore } from '#libs/providers';
import { FolderBlobStore } from '../../libs/providers/src/embedded/folder-blob-store.js';

interface Opened {
  store: BlobStore;
  close(): Promise<void>;
}

/** Every adapter of the port passes the same suite. */
const ADAPTERS: [string, () => Promise<Opened>][] = [
  [
    'a folder on disk',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'talenti-blobs-'));
      return { store: new FolderBlobStore(folder), close: () => rm(folder, { recursive: true }) };
    },
  ],
];

describe.each(ADAPTERS)('files in %s', (_, open) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  it('come back as they went in, with their type', async () => {
    const bytes = Buffer.from([0, 255, 1, 254, 10, 13]);
    await opened.store.put('resumes/a/one', { bytes, contentType: 'application/pdf' });
    expect(await opened.store.get('resumes/a/one')).toEqual({ bytes, contentType: 'application/pdf' });
  });

  it('are replaced whole', async () => {
    await opened.store.put('two', { bytes: Buffer.from('a long first version'), contentType: 'text/plain' });
    await opened.store.put('two', { bytes: Buffer.from('short'), contentType: 'text/html' });
    expect(await opened.store.get('two')).toEqual({ bytes: Buffer.from('short'), contentType: 'text/html' });
  });

  it('are gone after they were deleted, and deleting them again is fine', async () => {
    await opened.store.put('three', { bytes: Buffer.from('x'), contentType: 'text/plain' });
    await opened.store.delete('three');
    await opened.store.delete('three');
    expect(await opened.store.get('three')).toBeNull();
  });

  it('come in piece by piece, or not at all when they break off on the way', async () => {
    async function* pieces(breaksOff: boolean) {
      for (let piece = 0; piece < 5; piece += 1) yield await Promise.resolve(Buffer.alloc(100_000, piece));
      if (breaksOff) throw new Error('The line was cut');
    }
    await opened.store.putStream('streamed', pieces(false), 'application/pdf');
    const whole = await opened.store.get('streamed');
    expect(whole?.contentType).toBe('application/pdf');
    expect(whole?.bytes.equals(Buffer.concat([0, 1, 2, 3, 4].map((piece) => Buffer.alloc(100_000, piece))))).toBe(true);
    await expect(opened.store.putStream('cut', pieces(true), 'application/pdf')).rejects.toThrow('The line was cut');
    expect(await opened.store.get('cut')).toBeNull();
  });

  it('survive twenty writers of one key at once: one of them wins whole', async () => {
    const versions = Array.from({ length: 20 }, (_unused, index) => Buffer.alloc(50_000, index));
    await Promise.all(versions.map((bytes) => opened.store.put('race', { bytes, contentType: 'text/plain' })));
    const kept = await opened.store.get('race');
    expect(versions.some((bytes) => kept !== null && bytes.equals(kept.bytes))).toBe(true);
  });

  it.each(['../outside', 'a/../../b', '/etc/passwd', '', 'A b'])('cannot be put at %j', async (key) => {
    await expect(opened.store.put(key, { bytes: Buffer.from('x'), contentType: 'text/plain' })).rejects.toThrow();
    async function* nothing() {}
    await expect(opened.store.putStream(key, nothing(), 'text/plain')).rejects.toThrow();
  });

  it('can be written', async () => {
    expect(await opened.store.isHealthy()).toBe(true);
  });
});

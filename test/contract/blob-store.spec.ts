import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SystemClock } from '#libs/kernel';
import type { BlobStore } from '#libs/providers';
import { AzureBlobStore } from '../../libs/providers/src/azure/azure-blob-store.js';
import { FolderBlobStore } from '../../libs/providers/src/embedded/folder-blob-store.js';
import { timingOf } from '../../libs/providers/src/resilience/timing.js';
import { Azurite, EMULATED_ACCOUNT } from '../support/azurite/azurite.js';

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
  [
    'Azure Blob Storage',
    async () => {
      const azurite = await Azurite.start();
      const settings = { ...EMULATED_ACCOUNT, endpoint: azurite.endpoint, container: 'files' };
      const store = new AzureBlobStore({ ...settings, timing: timingOf(new SystemClock()) });
      return { store, close: () => azurite.stop() };
    },
  ],
];

const MEGABYTE = 1_048_576;
const text = (words: string) => ({ bytes: Buffer.from(words), contentType: 'text/plain' });

describe.each(ADAPTERS)('files in %s', (_, open) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  }, 60_000);
  afterAll(() => opened.close());

  it('come back as they went in, with their type', async () => {
    const bytes = Buffer.from([0, 255, 1, 254, 10, 13]);
    await opened.store.put('resumes/a/one', { bytes, contentType: 'application/pdf' });
    expect(await opened.store.get('resumes/a/one')).toEqual({ bytes, contentType: 'application/pdf' });
  });

  it('are replaced whole', async () => {
    await opened.store.put('two', text('a long first version'));
    await opened.store.put('two', { bytes: Buffer.from('short'), contentType: 'text/html' });
    expect(await opened.store.get('two')).toEqual({ bytes: Buffer.from('short'), contentType: 'text/html' });
  });

  it('are gone after they were deleted, and deleting them again is fine', async () => {
    await opened.store.put('three', text('x'));
    await opened.store.delete('three');
    await opened.store.delete('three');
    expect(await opened.store.get('three')).toBeNull();
    expect(await opened.store.describe('three')).toBeNull();
    expect(await opened.store.getStream('three')).toBeNull();
    expect(await opened.store.getStream('three', { start: 0, end: 1 })).toBeNull();
  });

  it('come in piece by piece, or not at all when they break off on the way', async () => {
    async function* pieces(breaksOff: boolean) {
      for (let piece = 0; piece < 9; piece += 1) yield await Promise.resolve(Buffer.alloc(MEGABYTE, piece));
      if (breaksOff) throw new Error('The line was cut');
    }
    await opened.store.putStream('streamed', pieces(false), 'application/pdf');
    const whole = await opened.store.get('streamed');
    expect(whole?.contentType).toBe('application/pdf');
    const sent = Buffer.concat(Array.from({ length: 9 }, (_unused, piece) => Buffer.alloc(MEGABYTE, piece)));
    expect(whole?.bytes.equals(sent)).toBe(true);
    await expect(opened.store.putStream('cut', pieces(true), 'application/pdf')).rejects.toThrow('The line was cut');
    expect(await opened.store.get('cut')).toBeNull();
    await expect(opened.store.putStream('two', pieces(true), 'application/pdf')).rejects.toThrow('The line was cut');
    expect((await opened.store.describe('two'))?.contentType).toBe('text/html');
  });

  it('are described without being read', async () => {
    await opened.store.put('described', { bytes: Buffer.alloc(12_345), contentType: 'audio/webm' });
    expect(await opened.store.describe('described')).toEqual({ size: 12_345, contentType: 'audio/webm' });
  });

  it('are read piece by piece, whole or in part', async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_unused, index) => index % 251));
    await opened.store.put('parts', { bytes, contentType: 'audio/webm' });
    const read = async (range?: { start: number; end: number }) =>
      Buffer.concat((await (await opened.store.getStream('parts', range))?.toArray()) ?? []);
    expect((await read()).equals(bytes)).toBe(true);
    expect((await read({ start: 0, end: 0 })).equals(bytes.subarray(0, 1))).toBe(true);
    expect((await read({ start: 100_000, end: 299_999 })).equals(bytes.subarray(100_000))).toBe(true);
  });

  it('may be left half-read', async () => {
    await opened.store.put('left', { bytes: Buffer.alloc(2 * MEGABYTE), contentType: 'audio/webm' });
    const stream = await opened.store.getStream('left');
    for await (const piece of stream ?? []) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
    expect(stream?.destroyed).toBe(true);
    await opened.store.delete('left');
    expect(await opened.store.describe('left')).toBeNull();
  });

  it('survive twenty writers of one key at once: one of them wins whole', async () => {
    const versions = Array.from({ length: 20 }, (_unused, index) => Buffer.alloc(50_000, index));
    await Promise.all(versions.map((bytes) => opened.store.put('race', { bytes, contentType: 'text/plain' })));
    const kept = await opened.store.get('race');
    expect(versions.some((bytes) => kept !== null && bytes.equals(kept.bytes))).toBe(true);
  });

  it.each(['../outside', 'a/../../b', '/etc/passwd', '', 'A b'])('cannot be at %j', async (key) => {
    const { store } = opened;
    async function* nothing() {}
    await expect(store.put(key, text('x'))).rejects.toThrow('plain relative path');
    await expect(store.putStream(key, nothing(), 'text/plain')).rejects.toThrow('plain relative path');
    await expect(store.get(key)).rejects.toThrow('plain relative path');
    await expect(store.getStream(key)).rejects.toThrow('plain relative path');
    await expect(store.describe(key)).rejects.toThrow('plain relative path');
    await expect(store.delete(key)).rejects.toThrow('plain relative path');
  });

  it('can be sent and fetched by a browser where the store hands out links, and only through us where it does not', async () => {
    const key = `links/${randomUUID()}`;
    const expiresAt = new Date(Date.now() + 60_000);
    const upload = await opened.store.uploadLink(key, { contentType: 'audio/webm', expiresAt });
    const download = await opened.store.downloadLink(key, { fileName: 'a.webm', contentType: 'audio/webm', expiresAt });
    expect(upload === null).toBe(download === null);
    if (!upload || !download) return;
    const sent = await fetch(upload.url, { method: 'PUT', headers: { ...upload.headers }, body: 'sounds' });
    expect(sent.status).toBe(201);
    expect(await opened.store.get(key)).toEqual({ bytes: Buffer.from('sounds'), contentType: 'audio/webm' });
    const fetched = await fetch(download.url, { headers: { ...download.headers, range: 'bytes=1-3' } });
    expect(fetched.status).toBe(206);
    expect(await fetched.text()).toBe('oun');
  });

  it('stay when what broke off on its way in is thrown away', async () => {
    await opened.store.put('stays', text('x'));
    await opened.store.discardUnfinished(new Date(Date.now() + 60_000));
    expect(await opened.store.get('stays')).toEqual(text('x'));
  });

  it('can be written', async () => {
    expect(await opened.store.isHealthy()).toBe(true);
  });
});

import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';
import { SystemClock } from '#libs/kernel';
import { AzureBlobStore } from '../../libs/providers/src/azure/azure-blob-store.js';
import { timingOf } from '../../libs/providers/src/resilience/timing.js';
import { Azurite, EMULATED_ACCOUNT } from '../support/azurite/azurite.js';
import { SetTiming } from '../support/timing.js';
import { refusalOf } from './transcriber-contract.js';

const SOUNDS = { bytes: Buffer.alloc(3_000_000, 'sounds'), contentType: 'audio/webm' };
const inAMinute = () => new Date(Date.now() + 60_000);

describe('files in Azure Blob Storage', () => {
  let azurite: Azurite;
  let store: AzureBlobStore;
  const storeIn = (container: string, timing = timingOf(new SystemClock())) =>
    new AzureBlobStore({ ...EMULATED_ACCOUNT, endpoint: azurite.endpoint, container, timing });
  const uploadLink = async (key: string, expiresAt = inAMinute()) => {
    const { url, headers } = await store.uploadLink(key, { contentType: 'audio/webm', expiresAt });
    return { url, put: (body: string) => fetch(url, { method: 'PUT', headers: { ...headers }, body }) };
  };
  const codeOf = async (answer: Response) => [answer.status, answer.headers.get('x-ms-error-code')];

  beforeAll(async () => {
    azurite = await Azurite.start();
    store = storeIn('recordings');
  }, 60_000);
  afterAll(() => azurite.stop());
  afterEach(() => azurite.line.mend());

  it('are put into a container that is made for the first of them', async () => {
    const fresh = storeIn('fresh');
    await Promise.all([fresh.put('a', SOUNDS), fresh.put('b', SOUNDS), storeIn('fresh').put('c', SOUNDS)]);
    expect((await fresh.get('c'))?.bytes.equals(SOUNDS.bytes)).toBe(true);
    expect((await fetch(`${azurite.endpoint}/fresh/a`)).ok).toBe(false);
  });

  it('are not there in a container that is not there', async () => {
    expect(await storeIn('nowhere').get('a')).toBeNull();
    await storeIn('nowhere').delete('a');
  });

  it('can be sent with a link once, and neither replaced, read nor deleted with it', async () => {
    const { url, put } = await uploadLink('once');
    expect((await put('first')).status).toBe(201);
    expect((await put('second')).status).toBe(403);
    expect((await fetch(url)).status).toBe(403);
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(403);
    expect((await store.get('once'))?.bytes.toString()).toBe('first');
  });

  it('can be fetched with a link, and nothing else can be done with it', async () => {
    await store.put('fetched', SOUNDS);
    const name = 'Zoë "1".webm';
    const options = { fileName: name, contentType: 'audio/webm', expiresAt: inAMinute() };
    const { url } = await store.downloadLink('fetched', options);
    const answer = await fetch(url);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
    expect(answer.headers.get('content-type')).toBe('audio/webm');
    expect(Buffer.from(await answer.arrayBuffer()).equals(SOUNDS.bytes)).toBe(true);
    const headers = { 'x-ms-blob-type': 'BlockBlob' };
    expect((await fetch(url, { method: 'PUT', headers, body: 'other' })).status).toBe(403);
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(403);
    const inline = await fetch((await store.downloadLink('fetched', { ...options, inline: true })).url);
    expect(inline.headers.get('content-disposition')).toMatch(/^inline;/);
    await inline.body?.cancel();
  });

  it('keep links to one file: another key, a longer life or more rights are no use of them', async () => {
    await store.put('other', SOUNDS);
    const options = { fileName: 'a', contentType: 'audio/webm', expiresAt: inAMinute() };
    const { url } = await store.downloadLink('fetched', options);
    for (const change of [
      (link: URL) => (link.pathname = link.pathname.replace('fetched', 'other')),
      (link: URL) => link.searchParams.set('se', '2099-01-01T00:00:00Z'),
      (link: URL) => link.searchParams.set('sp', 'rwd'),
      (link: URL) => link.searchParams.set('rscd', 'inline'),
    ]) {
      const changed = new URL(url);
      change(changed);
      expect(await codeOf(await fetch(changed))).toEqual([403, 'AuthorizationFailure']);
    }
  });

  it('cannot be sent or fetched with links that have ended', async () => {
    const ended = new Date(Date.now() - 1_000);
    const { put } = await uploadLink('late', ended);
    expect((await put('late')).status).toBe(403);
    await store.put('fetched', SOUNDS);
    const { url } = await store.downloadLink('fetched', { fileName: 'a', contentType: 'audio/webm', expiresAt: ended });
    expect((await fetch(url)).status).toBe(403);
  });

  it('can be sent and fetched by pages whose origin the account allows, as docs/files.md says', async () => {
    const { account, accountKey } = EMULATED_ACCOUNT;
    const service = new BlobServiceClient(azurite.endpoint, new StorageSharedKeyCredential(account, accountKey));
    const origin = 'https://hiring.example.org';
    const cors = { allowedOrigins: origin, allowedMethods: 'GET,PUT', exposedHeaders: 'content-range' };
    await service.setProperties({
      cors: [{ ...cors, allowedHeaders: 'content-type,range,x-ms-blob-type', maxAgeInSeconds: 3_600 }],
    });
    const { url, headers } = await store.uploadLink('paged', { contentType: 'audio/webm', expiresAt: inAMinute() });
    const asked = await fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': Object.keys(headers).join(','),
      },
    });
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
    const sent = await fetch(url, { method: 'PUT', headers: { ...headers, origin }, body: 'sounds' });
    expect([sent.status, sent.headers.get('access-control-allow-origin')]).toEqual([201, origin]);
    const stranger = await fetch(url, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example.com', 'access-control-request-method': 'PUT' },
    });
    expect(stranger.status).toBe(403);
  });

  it('say that the store is away without saying where it is, and are there again when it is', async () => {
    await store.put('kept', SOUNDS);
    const { url } = await uploadLink(randomUUID());
    azurite.line.cut();
    const refused = await refusalOf(store.get('kept'));
    expect(refused).toMatchObject({ code: 'storage.unavailable', kind: 'unavailable' });
    const said = inspect(refused, { depth: 9 });
    for (const secret of ['127.0.0.1', 'kept', 'SharedKey', new URL(url).searchParams.get('sig') ?? '']) {
      expect(said).not.toContain(secret);
    }
    expect(await store.isHealthy()).toBe(false);
    azurite.line.mend();
    expect((await store.get('kept'))?.bytes.length).toBe(SOUNDS.bytes.length);
    expect(await store.isHealthy()).toBe(true);
  });

  it('are not stored when the store goes away while they come in', async () => {
    async function* pieces() {
      for (let piece = 0; piece < 10; piece += 1) {
        if (piece === 6) azurite.line.cut();
        yield await Promise.resolve(Buffer.alloc(1_048_576, piece));
      }
    }
    const refused = await refusalOf(store.putStream('half', pieces(), 'audio/webm'));
    expect(refused.code).toBe('storage.unavailable');
    azurite.line.mend();
    expect(await store.get('half')).toBeNull();
  });

  it('break off with an error, never as if they were whole, when the store goes away while they go out', async () => {
    const bytes = Buffer.alloc(30_000_000);
    await store.put('long', { ...SOUNDS, bytes });
    const stream = await store.getStream('long');
    let read = 0;
    const reading = (async () => {
      for await (const piece of stream ?? []) {
        read += (piece as Buffer).length;
        azurite.line.cut();
      }
    })();
    expect((await refusalOf(reading)).code).toBe('storage.unavailable');
    expect(read).toBeLessThan(bytes.length);
  });

  it('refuse a wrong key at once and plainly', async () => {
    const settings = { ...EMULATED_ACCOUNT, accountKey: Buffer.alloc(64, 1).toString('base64') };
    const timing = timingOf(new SystemClock());
    const stranger = new AzureBlobStore({ ...settings, endpoint: azurite.endpoint, container: 'recordings', timing });
    const refused = await refusalOf(stranger.get('kept'));
    expect(refused).toMatchObject({ code: 'storage.unavailable', detail: 'The file store refuses this server.' });
    expect((refused.cause as Error).message).toBe('HTTP 403 AuthorizationFailure');
  });

  it('are left alone for a minute after five failures, and asked for again then', async () => {
    const timing = new SetTiming();
    const spared = storeIn('recordings', timing);
    azurite.line.cut();
    for (let failure = 0; failure < 5; failure += 1) await refusalOf(spared.describe('kept'));
    azurite.line.mend();
    expect(await refusalOf(spared.describe('kept'))).toMatchObject({ retryAfterSeconds: 60 });
    await timing.advance(60_000);
    expect(await spared.describe('kept')).toMatchObject({ contentType: 'audio/webm' });
  });

  it('are given up on when the store takes a connection and then says nothing for half a minute', async () => {
    const timing = new SetTiming();
    const waiting = storeIn('recordings', timing);
    azurite.line.hold();
    const refused = refusalOf(waiting.describe('kept'));
    await timing.advance(30_000);
    expect((await refused).code).toBe('storage.unavailable');
    const isHealthy = waiting.isHealthy();
    await timing.advance(5_000);
    expect(await isHealthy).toBe(false);
  });
});

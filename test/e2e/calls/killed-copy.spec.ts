import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FakeAcs } from '../../support/acs/fake-acs.js';
import { eventually } from '../../support/app.js';
import { inviteCandidate } from '../../support/hiring.js';
import { RealServer } from '../../support/real-server.js';

const SECRET = 'a-secret-of-the-rehearsal';
/** A worker that gives no sign of life for a while counts as dead. */
const PATIENCE_MS = 120_000;

const isFetched = ({ method, path }: { method: string; path: string }): boolean =>
  method === 'GET' && path.startsWith('/v1/objects/');

describe('a recording that is being copied when the server is killed with -9', () => {
  let acs: FakeAcs;
  let server: RealServer;
  beforeAll(async () => {
    acs = await FakeAcs.start();
    server = await RealServer.start(acs.settings(SECRET));
    acs.subscribe(`${server.url}/api/v1/acs/webhook?secret=${SECRET}`);
  }, 60_000);
  afterAll(async () => {
    await server.remove();
    await acs.close();
  }, 30_000);

  it('is there once and whole, and gone at the service', async () => {
    const { candidate, applicationId } = await inviteCandidate(server);
    const post = async (path: string, body: object) =>
      (await server.http().post(path).set('Authorization', candidate.auth).send(body)).body;
    const get = async (path: string) => (await server.http().get(path).set('Authorization', candidate.auth)).body;
    const { id } = await post('/interviews/start', { application_id: applicationId, recording_consent: true });
    const call = await post('/acs/calls', { interview_id: id });
    await eventually(async () => (await get(`/acs/calls/${call.id}`)).status === 'connected');
    await post('/acs/recordings/start', { call_id: call.id });
    acs.faults = [{ when: isFetched, pauseMs: 200 }];
    await post('/acs/recordings/stop', { call_id: call.id });
    await eventually(() => Promise.resolve(acs.requests.some(isFetched)), { what: 'the copying to begin' });
    await server.killAndStartAgain();
    expect(acs.deleted).toEqual([]);

    const stored = async () => {
      const { status, items } = await get(`/acs/recordings/${id}`);
      return status === 'available' && items.every((part: { status: string }) => part.status === 'stored') && items;
    };
    const [part] = await eventually(stored, { withinMs: PATIENCE_MS });
    expect(part.file_size).toBe(acs.sound.bytes.length);
    const heard = await server.http().get(part.url.replace('/api/v1', '')).set('Authorization', candidate.auth);
    expect((heard.body as Buffer).equals(acs.sound.bytes)).toBe(true);
    expect(acs.requests.filter(isFetched)).toHaveLength(2);
    expect(acs.deleted).toHaveLength(1);
    expect(acs.files.size).toBe(0);
    const kept = await readdir(join(server.dataDir, 'files', 'recordings', id));
    expect(kept.filter((name) => !name.endsWith('.part') && !name.endsWith('.type'))).toEqual([part.id]);
    expect((await get(`/interviews/${id}`)).recording_status).toBe('available');
  }, 200_000);
});

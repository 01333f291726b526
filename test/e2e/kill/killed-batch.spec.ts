import { setTimeout as sleep } from 'node:timers/promises';
import { resumeOf, sendFile } from '../../support/batches.js';
import { RealServer } from '../../support/real-server.js';

const FILES = 24;
/** A worker that gives no sign of life for a while counts as dead. */
const PATIENCE_MS = 120_000;

type Counts = Record<'parsed' | 'duplicate' | 'failed' | 'invited', number>;

describe('a batch of resumes on a server that is killed with -9', () => {
  let server: RealServer;
  let auth: string;
  beforeAll(async () => {
    server = await RealServer.start();
    const person = { email: 'kim.osei@example.org', password: 'Ruhig-9-Fluss', full_name: 'Kim Osei' };
    const { body } = await server.http().post('/auth/register').send(person).expect(201);
    auth = `Bearer ${body.access_token as string}`;
    await post('/organisations', { name: 'Harbour Logistics' }).expect(201);
  }, 60_000);
  afterAll(() => server.remove(), 30_000);

  const post = (path: string, body: object = {}) => server.http().post(path).set('Authorization', auth).send(body);
  const get = async (path: string) => (await server.http().get(path).set('Authorization', auth).expect(200)).body;
  const counts = async (batchId: string) => (await get(`/resume-batches/${batchId}`)).counts as Counts;
  const until = async (batchId: string, isSo: (counts: Counts) => boolean, everyMs: number): Promise<Counts> => {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const now = await counts(batchId);
      if (isSo(now)) return now;
      if (Date.now() > deadline) throw new Error(`Waited in vain at ${JSON.stringify(now)}`);
      await sleep(everyMs);
    }
  };

  it('reads every file and invites every person once', async () => {
    const description = 'Plans the late shift and walks the floor.';
    const { body: role } = await post('/roles', { title: 'Shift lead', description, status: 'active' }).expect(201);
    const { body: batch } = await post('/resume-batches', { job_role_id: role.id }).expect(201);
    const batchId = batch.id as string;
    for (let at = 0; at < FILES; at += 1) {
      const name = { firstName: `Ada${String.fromCharCode(97 + at)}`, lastName: 'Byron' };
      const bytes = await resumeOf({ ...name, email: `ada${at}@example.org`, phone: `0151 2345 0${10 + at}` });
      await sendFile({ http: () => server.http(), address: server.url, auth }, batchId, bytes);
    }
    await post(`/resume-batches/${batchId}/process`).expect(202);
    expect((await until(batchId, ({ parsed }) => parsed >= 2, 2)).parsed).toBeLessThan(FILES);
    await server.killAndStartAgain();
    await until(batchId, ({ parsed }) => parsed === FILES, 500);

    await post(`/resume-batches/${batchId}/approve`).expect(200);
    await post(`/resume-batches/${batchId}/invite`).expect(202);
    await until(batchId, ({ invited }) => invited >= 2, 2);
    await server.killAndStartAgain();
    await post(`/resume-batches/${batchId}/invite`).expect(202);
    await until(batchId, ({ invited }) => invited === FILES, 500);
    const applications = (await get(`/applications?job_role_id=${role.id}&limit=200`)).items as { id: string }[];
    const invitations = (await get('/invitations?limit=200')).items as { application_id: string }[];
    expect(applications).toHaveLength(FILES);
    expect(invitations.map((one) => one.application_id).sort()).toEqual(applications.map(({ id }) => id).sort());
  }, 300_000);
});

import { setTimeout as sleep } from 'node:timers/promises';
import { RealServer } from '../../support/real-server.js';

const PATIENCE_MS = 400_000;

describe('sample data on a server that is killed with -9', () => {
  let server: RealServer;
  let auth: string;
  beforeAll(async () => {
    server = await RealServer.start();
    const person = { email: 'kim.osei@example.org', password: 'Ruhig-9-Fluss', full_name: 'Kim Osei' };
    const { body } = await server.http().post('/auth/register').send(person).expect(201);
    auth = `Bearer ${body.access_token as string}`;
    await server.http().post('/organisations').set('Authorization', auth).send({ name: 'Harbour' }).expect(201);
  }, 60_000);
  afterAll(() => server.remove(), 30_000);

  const get = async (path: string) => (await server.http().get(path).set('Authorization', auth).expect(200)).body;
  const until = async (isSo: (state: { status: string; steps_done: number }) => boolean, everyMs: number) => {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const state = await get('/sample-data');
      if (isSo(state)) return state;
      if (state.status === 'failed') throw new Error(`Failed with ${state.problem}`);
      if (Date.now() > deadline) throw new Error(`Waited in vain at ${JSON.stringify(state)}`);
      await sleep(everyMs);
    }
  };

  it(
    'is filled in once all the same, and removed',
    async () => {
      await server.http().post('/sample-data').set('Authorization', auth).expect(202);
      await until(({ steps_done: done }) => done >= 9, 50);
      await server.killAndStartAgain();
      await until(({ steps_done: done }) => done >= 20, 50);
      await server.killAndStartAgain();
      const { counts } = await until(({ status }) => status === 'ready', 1_000);
      expect(counts).toEqual({ roles: 3, candidates: 24, recordings: 2 });
      expect((await get('/roles?limit=100')).items).toHaveLength(3);
      const applications = (await get('/applications?limit=100')).items as {
        latest_interview: { status: string } | null;
      }[];
      expect(applications).toHaveLength(24);
      expect(applications.filter((one) => one.latest_interview?.status === 'completed')).toHaveLength(14);
      expect((await get('/invitations?limit=100')).items).toHaveLength(24);
      expect((await get('/recordings?limit=100')).items).toHaveLength(2);
      expect((await get('/templates?limit=100')).items).toHaveLength(1);

      await server.http().delete('/sample-data').set('Authorization', auth).expect(202);
      await until(({ status, steps_done: done }) => status === 'removing' && done >= 6, 10);
      await server.killAndStartAgain();
      await until(({ status }) => status === 'none', 500);
      expect((await get('/applications?limit=100')).items).toEqual([]);
      expect((await get('/roles?limit=100')).items).toEqual([]);
      expect((await get('/recordings?limit=100')).items).toEqual([]);
    },
    PATIENCE_MS * 2,
  );
});

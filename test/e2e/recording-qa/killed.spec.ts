import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { eventually } from '../../support/app.js';
import { callNumber, checkConversation, takeTemplate, type Sender } from '../../support/conversations.js';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.js';
import { RealServer } from '../../support/real-server.js';

const CALLS = 8;
/** A worker that gives no sign of life for a while counts as dead. */
const PATIENCE_MS = 120_000;

describe('conversations on two servers, one of which is killed with -9', () => {
  let database: TestDatabase;
  let tables: pg.Client;
  let one: RealServer;
  let other: RealServer;
  beforeAll(async () => {
    database = await createTestDatabase();
    tables = new pg.Client({ connectionString: database.url });
    await tables.connect();
    const environment = {
      DATABASE_URL: database.url,
      DATABASE_POOL_SIZE: '5',
      JWT_SECRET: 'one-secret-for-both-servers-of-this-test',
    };
    one = await RealServer.start(environment);
    other = await RealServer.start(environment);
    // Both keep their files in one place, as they do in a store in the cloud.
    await rm(join(other.dataDir, 'files'), { recursive: true, force: true });
    await symlink(join(one.dataDir, 'files'), join(other.dataDir, 'files'));
  }, 120_000);
  afterAll(async () => {
    await Promise.all([one?.remove(), other?.remove()]);
    await tables?.end();
    await database?.drop();
  }, 30_000);

  const count = async (sql: string): Promise<number> => Number((await tables.query(sql)).rows[0].count);

  it('are evaluated to the end, each once', async () => {
    const person = { email: 'kim.osei@example.org', password: 'Ruhig-9-Fluss', full_name: 'Kim Osei' };
    const registered = await one.http().post('/auth/register').send(person).expect(201);
    const sender: Sender = {
      http: () => one.http(),
      address: one.url,
      auth: `Bearer ${registered.body.access_token as string}`,
    };
    await one.http().post('/organisations').set('Authorization', sender.auth).send({ name: 'Harbour' }).expect(201);
    const policy_template_id = await takeTemplate(sender);
    for (let at = 0; at < CALLS; at += 1) await checkConversation(sender, callNumber(at), { policy_template_id });

    const partsDone = `select count(*) from evaluation_parts where status = 'completed'`;
    await eventually(async () => (await count(partsDone)) >= 3, { withinMs: PATIENCE_MS });
    expect(await count(`select count(*) from recordings where status = 'completed'`)).toBeLessThan(CALLS);
    await other.killAndStartAgain();
    await eventually(
      async () => (await count(`select count(*) from recordings where status = 'completed'`)) === CALLS,
      {
        withinMs: PATIENCE_MS,
        what: 'the last conversation',
      },
    );
    expect(await count('select count(*) from evaluations')).toBe(CALLS);
    expect(await count('select count(distinct recording_id) from evaluations')).toBe(CALLS);
    expect(await count(`select count(*) from evaluation_parts where status <> 'completed'`)).toBe(0);
    const criteria = await count('select count(*) from evaluation_criteria');
    expect(await count('select count(*) from category_scores')).toBe(CALLS * criteria);
  }, 260_000);
});

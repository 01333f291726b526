import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import supertest from 'supertest';
import { resumeOf } from '../../support/batches.js';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.js';
import { RealServer } from '../../support/real-server.js';

const RECORDINGS = 2_000;
const BATCH = 500;
const PATIENCE_MS = 60_000;

/** When to kill, after the erasure was asked for. */
const MOMENTS_MS = [15];

describe('a server that is killed with -9', () => {
  let database: TestDatabase;
  let server: RealServer;
  let client: pg.Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    server = await RealServer.start({ DATABASE_URL: database.url });
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  }, 60_000);
  afterAll(async () => {
    await client.end();
    await server.remove();
    await database.drop();
  }, 30_000);

  const register = async (name: string) => {
    const person = { email: `${name}@example.org`, password: 'Ruhig-9-Fluss', full_name: `${name} Amberley` };
    const { body } = await server.http().post('/auth/register').send(person).expect(201);
    return { email: person.email, userId: body.user_id as string, auth: `Bearer ${body.access_token as string}` };
  };
  const until = async <T>(ask: () => Promise<T | false>, what: string, everyMs = 200): Promise<T> => {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await ask();
      if (answer !== false) return answer;
      if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
      await sleep(everyMs);
    }
  };
  /** A dead process is given up after seconds, and its work after up to a minute; here that time is over at once. */
  const killAndLetTimePass = async (): Promise<void> => {
    await server.killAndStartAgain();
    await client.query(`update retention_runs set lease_until = now() where status = 'running'`);
    await client.query(`update data_deletion_requests set lease_until = null where status = 'working'`);
    await client.query(
      `update job_workers set seen_at = now() - interval '1 hour'
       where worker_id <> (select worker_id from job_workers order by seen_at desc limit 1)`,
    );
  };
  const files = async (): Promise<string[]> =>
    (await readdir(join(server.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(() => []))
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.type'))
      .map(({ name }) => name);

  it('finishes the clean-up where it was, counts everything once and leaves no file', async () => {
    const admin = await register('marit');
    const { body: organisation } = await server
      .http()
      .post('/organisations')
      .set('Authorization', admin.auth)
      .send({ name: 'Harbour Logistics' })
      .expect(201);
    const { rows: answers } = await client.query<{ key: string }>(
      `with interview as (
         insert into interviews (id, candidate_id, organisation_id, kind, mode, status, ai_model_used, ended_at)
         select gen_random_uuid(), $1, $2, 'real', 'voice', 'completed', 'none', now() - interval '91 days'
         from generate_series(1, $3) returning id)
       insert into interview_messages (id, interview_id, sequence_number, message_type, content_text, content_audio_url, start_time_ms, end_time_ms, metadata)
       select gen_random_uuid(), id, 1, 'candidate_response', 'x', 'interviews/' || id || '/answers/1', 0, 0, '{}'
       from interview returning content_audio_url as key`,
      [admin.userId, organisation.id, RECORDINGS],
    );
    for (const { key } of answers) {
      await mkdir(join(server.dataDir, 'files', dirname(key)), { recursive: true });
      await writeFile(join(server.dataDir, 'files', key), 'a voice');
    }
    await server.http().post('/admin/data-cleanup').set('Authorization', admin.auth).expect(200);
    const run = async () =>
      (await client.query(`select status, recordings_deleted as deleted, error_count from retention_runs`)).rows;
    await until(async () => ((await run())[0]?.deleted ?? 0) >= BATCH && true, 'the first batch', 1);
    await killAndLetTimePass();
    expect((await run())[0].deleted).toBeLessThan(RECORDINGS);
    await until(async () => (await run())[0].status === 'completed' && true, 'the end of the run');
    // What was marked in the moment of the kill, and not counted yet, is missing from the count; nothing is in it twice.
    const [{ deleted, error_count: errors }] = await run();
    expect(errors).toBe(0);
    expect(deleted).toBeLessThanOrEqual(RECORDINGS);
    expect(deleted).toBeGreaterThanOrEqual(RECORDINGS - BATCH);
    const { rows } = await client.query(
      `select count(*)::int as left from interviews where recording_deleted_at is null`,
    );
    expect(rows).toEqual([{ left: 0 }]);
    expect(await files()).toEqual([]);
    expect(await run()).toHaveLength(1);
  }, 300_000);

  it.each(MOMENTS_MS)(
    'finishes an erasure that it was killed over after %i ms',
    async (moment) => {
      const person = await register(`zuriel${moment}`);
      await server
        .http()
        .post('/resumes')
        .set('Authorization', person.auth)
        .attach('file', await resumeOf({ firstName: 'Zuriel', lastName: 'Amberley', email: person.email }), 'cv.pdf')
        .expect(202);
      const { body } = await server
        .http()
        .post('/candidates/deletion-requests')
        .set('Authorization', person.auth)
        .send({ kind: 'full' })
        .expect(202);
      await sleep(moment);
      await killAndLetTimePass();
      const { pathname, search } = new URL(body.certificate_url as string);
      const report = await until(async () => {
        const answer = await supertest(server.url).get(`${pathname}.json${search}`);
        return answer.body.status === 'completed' && answer.body.report;
      }, 'the certificate');
      expect(report).toMatchObject({ kind: 'full', is_in_time: true });
      for (const table of ['users', 'resumes', 'emails']) {
        const { rows } = await client.query(`select from ${table} t where strpos(t::text, 'zuriel${moment}@') > 0`);
        expect(rows).toEqual([]);
      }
      expect(await files()).toEqual([]);
      const letters = await readdir(join(server.dataDir, 'mail')).catch(() => []);
      expect(letters.filter((name) => name.endsWith('.part'))).toEqual([]);
    },
    300_000,
  );
});

import { registerPerson } from '../../support/actors.js';
import { eventually, TestApp } from '../../support/app.js';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.js';

const DEAD = 'worker-of-a-process-that-was-killed';

describe('jobs of a process that was killed', () => {
  let database: TestDatabase;
  let app: TestApp;
  beforeAll(async () => {
    database = await createTestDatabase();
    app = await TestApp.start({}, database);
  }, 60_000);
  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  const lockedBy = async (workerId: string): Promise<number> =>
    (
      await app.database.query<{ count: number }>(
        `select count(*)::integer as count from graphile_worker._private_jobs where locked_by = $1`,
        [workerId],
      )
    )[0]?.count ?? 0;
  /** A job that somebody took who has not been seen for so many seconds. */
  const takeAs = async (workerId: string, seenSecondsAgo: number): Promise<void> => {
    await app.database.query(`select graphile_worker.add_job('nobody.does_this')`);
    await app.database.query(
      `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() where locked_by is null`,
      [workerId],
    );
    await app.database.query(
      `insert into job_workers (worker_id, seen_at) values ($1, now() - make_interval(secs => $2))`,
      [workerId, seenSecondsAgo],
    );
  };

  it('are put back within seconds, and those of a living one are left to it', async () => {
    await takeAs(DEAD, 21);
    await takeAs('worker-that-lives', 3);
    await eventually(async () => (await lockedBy(DEAD)) === 0, { what: 'the job to be put back' });
    expect(await lockedBy('worker-that-lives')).toBe(1);
    expect(await app.database.query(`select from job_workers where worker_id = $1`, [DEAD])).toEqual([]);
  });

  it('cannot be mistaken for those of this one, which is known under the name that its jobs carry', async () => {
    await app.database.query(
      `create table taken as select null::text as locked_by, null::bigint as id where false;
       create function note_taken() returns trigger language plpgsql as $$
         begin insert into taken values (new.locked_by, new.id); return new; end $$;
       create trigger taken after update on graphile_worker._private_jobs
         for each row when (old.locked_by is null and new.locked_by is not null) execute function note_taken();`,
    );
    await app
      .http()
      .post('/auth/forgot-password')
      .send({ email: (await registerPerson(app)).email })
      .expect(202);
    const unknown = await eventually(async () => {
      const taken = await app.database.query<{ isKnown: boolean }>(
        `select exists (select from job_workers where worker_id = taken.locked_by) as "isKnown" from taken`,
      );
      return taken.length > 0 && taken.filter(({ isKnown }) => !isKnown).length + 1;
    });
    expect(unknown - 1).toBe(0);
  });
});

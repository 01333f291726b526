import { createEmptyDatabase, createTestDatabase } from '../../support/postgres.js';
import { query } from './held-database.js';

describe('a test database', () => {
  it('has the schema of the product and of the job queue, and is seen by nobody else', async () => {
    const [mine, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await query(mine.url, `create table mine as select 1 as one`);
    const tables = `select schemaname || '.' || tablename as name from pg_tables where schemaname !~ '^pg_|^information'`;
    const names = (await query(other.url, tables)).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['public.schema_migrations', 'public.idempotency_keys']));
    expect(names.some((name) => String(name).startsWith('graphile_worker.'))).toBe(true);
    expect(names).not.toContain('public.mine');
    await Promise.all([mine.drop(), other.drop()]);
    await expect(query(mine.url, 'select 1')).rejects.toThrow('does not exist');
  });

  it('can be had without any schema', async () => {
    const empty = await createEmptyDatabase();
    expect(await query(empty.url, `select to_regclass('schema_migrations') as found`)).toEqual([{ found: null }]);
    await empty.drop();
  });
});

import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate, MIGRATIONS } from '#libs/database';
import { TestApp } from '../support/app.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/postgres.js';

/** Everything about the public schema that a migration can change, as comparable lines. */
const SCHEMA = `
  select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line
    from information_schema.columns where table_schema = 'public' and table_name <> 'schema_migrations'
  union all
  select 'index ' || indexdef from pg_indexes where schemaname = 'public' and tablename <> 'schema_migrations'
  union all
  select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0 and conrelid <> to_regclass('schema_migrations')
  order by line`;

describe('the migrations', () => {
  let database: TestDatabase;
  let source: DataSource;
  const schema = async (): Promise<string[]> => {
    const rows: { line: string }[] = await source.query(SCHEMA);
    return rows.map((row) => row.line);
  };

  beforeAll(async () => {
    database = await createEmptyDatabase();
    source = await new DataSource(dataSourceOptions(database.url, 2)).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('go up, down to nothing, and up again to the same schema', async () => {
    await source.runMigrations();
    const up = await schema();
    expect(up.length).toBeGreaterThan(50);
    for (let step = 0; step < MIGRATIONS.length; step++) await source.undoLastMigration();
    expect(await schema()).toEqual([]);
    await source.runMigrations();
    expect(await schema()).toEqual(up);
  });

  it('run once when three processes start together on an empty database', async () => {
    const empty = await createEmptyDatabase();
    await Promise.all([migrate(empty.url), migrate(empty.url), migrate(empty.url)]);
    const check = await new DataSource(dataSourceOptions(empty.url, 2)).initialize();
    const rows: { count: string }[] = await check.query('select count(*) from schema_migrations');
    expect(Number(rows[0]?.count)).toBe(MIGRATIONS.length);
    await check.destroy();
    await empty.drop();
  });
});

describe('the entities', () => {
  it('say the same about the schema as the migrations do', async () => {
    const own = await createTestDatabase();
    const app = await TestApp.start({}, own);
    const source = app.nest.get(DataSource);
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    const drift = upQueries.map((query) => query.query).filter((query) => !isOnlyInTheDatabase(query));
    await app.stop();
    await own.drop();
    expect(drift).toEqual([]);
  });
});

/** What TypeORM cannot say: indexes with operator classes or expressions, which only the migrations have. */
function isOnlyInTheDatabase(query: string): boolean {
  return /^DROP INDEX "public"\."(ix_acs_events_unmatched|ix_resumes_parsed_data)"/.test(query);
}

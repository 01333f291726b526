import { DataSource, type DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations/migrations.js';
import { HouseNamingStrategy } from './naming.strategy.js';

const STATEMENT_TIMEOUT_MS = 10_000;

/** One way to connect, for the application, the migration command and the tests. */
export function dataSourceOptions(url: string, poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    namingStrategy: new HouseNamingStrategy(),
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    poolSize,
    extra: { statement_timeout: STATEMENT_TIMEOUT_MS, idle_in_transaction_session_timeout: 60_000 },
    connectTimeoutMS: 10_000,
  };
}

/** Any number: it only has to be the same in every process that migrates. */
const MIGRATION_LOCK = 7_263_541;

/** Brings the schema up to date. Of several processes that start together one does it and the others wait. */
export async function migrate(url: string): Promise<void> {
  const source = await new DataSource({ ...dataSourceOptions(url, 2), extra: {} }).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.connect();
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await source.runMigrations();
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}

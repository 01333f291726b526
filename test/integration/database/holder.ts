/**
 * An application as far as the embedded database is concerned, for specs that kill it: takes the database, says so in
 * JSON lines, and lets go of it when it is told to stop. Runs as it is under Node.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from '../../../libs/database/src/embedded/embedded-postgres.ts';

const DRAINED_ROWS = 10;
const BETWEEN_ROWS_MS = 60;

const options = JSON.parse(process.argv[2] ?? '{}') as Omit<EmbeddedPostgresOptions, 'log'>;

function tell(news: object): void {
  process.stdout.write(`${JSON.stringify(news)}\n`);
}

/** What an application has under way when it is asked to end: each row on a connection of its own. */
async function drain(url: string): Promise<number> {
  const { default: pg } = await import('pg');
  let rows = 0;
  for (; rows < DRAINED_ROWS; rows++) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('create table if not exists drained (id int)');
    await client.query('insert into drained values ($1)', [rows]);
    await client.end();
    await sleep(BETWEEN_ROWS_MS);
  }
  return rows;
}

try {
  const database = await startEmbeddedPostgres({ ...options, log: (line) => tell({ event: 'log', line }) });
  const end = async (rows: number): Promise<void> => {
    await database.stop();
    tell({ event: 'stopped', rows });
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void drain(database.url).then(end));
  }
  process.stdin.once('data', () => void end(0));
  tell({ event: 'started', url: database.url, adopted: database.adopted });
} catch (error) {
  tell({ event: 'failed', message: (error as Error).message });
  process.exit(1);
}

import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { knownHome } from '../../libs/database/src/embedded/cluster-home.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../libs/database/src/embedded/embedded-postgres.ts';
import { isAlive } from '../../libs/database/src/embedded/postmaster.ts';

/**
 * The one PostgreSQL of a test run. It belongs to the process that runs Jest, which opens a desk that specs ask for its
 * address; the server starts when the first of them does, so a run without a database waits for none.
 */
export const DESK_VARIABLE = 'TALENTI_TEST_DATABASE_DESK';
/** Names the databases of this run, which may share a server with others. */
export const RUN_VARIABLE = 'TALENTI_TEST_RUN';

/** What the desk says, as JSON. */
export type DeskAnswer = { url: string } | { problem: string };

/** Test data may be lost with the power. */
const FAST_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

const FOLDER_PREFIX = 'talenti-jest-';

interface TestServer {
  desk: Server;
  database: Promise<EmbeddedPostgres> | undefined;
  dataDir: string | undefined;
}

let open: TestServer | undefined;

/** Jest's global setup. */
export async function openTestServer(): Promise<void> {
  process.env[RUN_VARIABLE] = randomBytes(4).toString('hex');
  if (process.env.TEST_DATABASE_URL) return;
  removeLeftovers();
  const server: TestServer = { desk: createServer(), database: undefined, dataDir: undefined };
  server.desk.on('connection', (socket) => {
    socket.on('error', () => socket.destroy());
    server.database ??= startDatabase(server);
    void server.database
      .then(
        ({ url }): DeskAnswer => ({ url }),
        (error: Error): DeskAnswer => ({ problem: error.message }),
      )
      .then((answer) => socket.end(JSON.stringify(answer)));
  });
  await new Promise<void>((resolve) => server.desk.listen(0, '127.0.0.1', resolve));
  server.desk.unref();
  process.env[DESK_VARIABLE] = String((server.desk.address() as AddressInfo).port);
  open = server;
}

/** Jest's global teardown. */
export async function closeTestServer(): Promise<void> {
  if (process.env.TEST_DATABASE_URL) await dropDatabasesOfThisRun(process.env.TEST_DATABASE_URL);
  if (!open) return;
  const { desk, database, dataDir } = open;
  open = undefined;
  desk.close();
  await (await database?.catch(() => undefined))?.stop();
  if (dataDir !== undefined) remove(dataDir);
}

function startDatabase(server: TestServer): Promise<EmbeddedPostgres> {
  const folder = mkdtempSync(join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
  // Root lends the server an account that has to get in.
  chmodSync(folder, 0o755);
  server.dataDir = folder;
  return startEmbeddedPostgres({
    dataDir: folder,
    logFile: join(folder, 'postgres.log'),
    settings: FAST_SETTINGS,
    log: () => undefined,
  });
}

function remove(dataDir: string): void {
  for (const folder of [knownHome(dataDir), dataDir]) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** A run that was killed could not tidy up; its server has ended by itself. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${FOLDER_PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) remove(join(tmpdir(), name));
  }
}

async function dropDatabasesOfThisRun(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like 'talenti\\_${process.env[RUN_VARIABLE]}\\_%'`,
  );
  for (const { datname } of rows) await client.query(`drop database ${client.escapeIdentifier(datname)} with (force)`);
  await client.end();
}

import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '#libs/database';
import { migrateJobs } from '#libs/jobs';
import { DESK_VARIABLE, RUN_VARIABLE, type DeskAnswer } from './test-server.js';

/** A database of its own for one test or one file, with the newest schema and no rows. */
export interface TestDatabase {
  url: string;
  /** Ends the connections that are still open and removes the database. */
  drop(): Promise<void>;
}

/** Any number; it only has to be the same in all workers. */
const TEMPLATE_LOCK = 51_893;

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const INSUFFICIENT_PRIVILEGE = '42501';

let preparedServer: Promise<string> | undefined;

/** A copy of the migrated template, which the first caller of a run makes. */
export async function createTestDatabase(): Promise<TestDatabase> {
  preparedServer ??= prepareServer();
  return createDatabase(await preparedServer, templateName());
}

/** A database without any schema. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase(await findServer(), 'template0');
}

async function createDatabase(serverUrl: string, template: string): Promise<TestDatabase> {
  const name = nameInRun(`${process.env.JEST_WORKER_ID ?? '0'}_${randomBytes(4).toString('hex')}`);
  await onServer(serverUrl, (client) => client.query(`create database ${name} template ${template}`));
  return {
    url: urlOf(serverUrl, name),
    drop: () => drop(serverUrl, name),
  };
}

const DROP_TRIES = 50;
const DROP_PAUSE_MS = 200;

/** A vacuum may be in it, which is the server's own and which our account may not end: it is soon done. */
async function drop(serverUrl: string, name: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await onServer(serverUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
      return;
    } catch (error) {
      const isBeingVacuumed = error instanceof pg.DatabaseError && error.code === INSUFFICIENT_PRIVILEGE;
      if (!isBeingVacuumed || tries === DROP_TRIES) throw error;
      await sleep(DROP_PAUSE_MS);
    }
  }
}

/** What a start of the product does to a database, in the same order. */
async function migrateTemplate(url: string): Promise<void> {
  await migrate(url);
  await migrateJobs(url);
}

async function prepareServer(): Promise<string> {
  const serverUrl = await findServer();
  await onServer(serverUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [templateName()]);
    if (rowCount !== 0) return;
    // Under its own name only when it is complete: a migration that fails is tried again by the next file.
    const draft = nameInRun('draft');
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    await migrateTemplate(urlOf(serverUrl, draft));
    await client.query(`alter database ${draft} rename to ${templateName()}`);
  });
  return serverUrl;
}

/** The server that TEST_DATABASE_URL names, whose role must be able to create databases, or the run's own. */
async function findServer(): Promise<string> {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  const port = Number(process.env[DESK_VARIABLE]);
  if (!port) throw new Error('No test server: jest.config.cjs has to name jest-global-setup.cjs as its globalSetup');
  const answer = JSON.parse(await text(connect(port, '127.0.0.1'))) as DeskAnswer;
  if ('problem' in answer) throw new Error(answer.problem);
  return answer.url;
}

function templateName(): string {
  return nameInRun('template');
}

function nameInRun(name: string): string {
  return `talenti_${process.env[RUN_VARIABLE] ?? 'run'}_${name}`;
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer<T>(serverUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

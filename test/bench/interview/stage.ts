import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../../libs/database/src/embedded/embedded-postgres.ts';
import type { LogEntry } from '../model-server/model-server.ts';
import type { WrittenSettings } from '../model-server/settings.ts';
import { MeasuredProcess } from './measured-process.ts';
import { MARK_PATTERN } from './population.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const MODEL_PROGRAM = join(ROOT, 'test/bench/model-server/main.ts');
const PRODUCT_PROGRAM = join(ROOT, 'dist/apps/api/src/main.js');
const FLOOR_PROGRAM = join(ROOT, 'test/bench/interview/floor.ts');

/** Signs tokens in this run only. */
const JWT_SECRET = 'for-this-benchmark-run-only-0123456789';

/** Everything around the product: PostgreSQL, the model's server, a folder. */
export class Stage {
  readonly databaseUrl: string;
  readonly database: pg.Client;
  readonly jwtSecret = JWT_SECRET;
  private readonly folder: string;
  private readonly model: { child: ChildProcess; url: string };
  private readonly stopDatabase: () => Promise<void>;

  private constructor(
    folder: string,
    model: { child: ChildProcess; url: string },
    database: { url: string; client: pg.Client; stop: () => Promise<void> },
  ) {
    this.folder = folder;
    this.model = model;
    this.databaseUrl = database.url;
    this.database = database.client;
    this.stopDatabase = database.stop;
  }

  /** With `databaseUrl`, a new database on that server; else an embedded server of its own. */
  static async set(databaseUrl: string | undefined): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'talenti-bench-'));
    // As root the database runs under another account, which has to be able to enter.
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'data'));
    const model = await startModel();
    const server =
      databaseUrl === undefined
        ? await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log: () => undefined })
        : await createDatabase(databaseUrl);
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    return new Stage(folder, model, { ...server, client });
  }

  /** The built product as a process of its own, on the model's server. */
  async startProduct(settings: {
    poolSize: number;
    runWorker: boolean;
    databaseUrl?: string;
  }): Promise<{ process: MeasuredProcess; url: string }> {
    const { process: product, found } = await MeasuredProcess.start(PRODUCT_PROGRAM, /address +(http\S+)/, {
      environment: {
        DATABASE_URL: settings.databaseUrl ?? this.databaseUrl,
        DATABASE_POOL_SIZE: String(settings.poolSize),
        DATA_DIR: join(this.folder, 'data'),
        RUN_WORKER: String(settings.runWorker),
        JWT_SECRET: this.jwtSecret,
        LOG_LEVEL: 'error',
        RATE_LIMIT_FACTOR: '100000',
        INTERVIEW_TOKEN_BUDGET: '100000000',
        OPENAI_BASE_URL: `${this.model.url}/v1`,
        OPENAI_MODEL: 'rehearsal',
      },
    });
    return { process: product, url: found };
  }

  /** The least that could do the same. `questions` is how many it asks. */
  async startFloor(questions: number): Promise<{ process: MeasuredProcess; url: string }> {
    const { process: floor, found } = await MeasuredProcess.start(FLOOR_PROGRAM, /(http\S+)/, {
      args: [this.databaseUrl, this.model.url, this.jwtSecret, String(questions)],
    });
    return { process: floor, url: found };
  }

  /** Changes the model's server and empties its log. */
  async rehearse(settings: WrittenSettings): Promise<void> {
    await fetch(`${this.model.url}/admin/log`, { method: 'DELETE' });
    const body = JSON.stringify({ ...settings, mark: MARK_PATTERN });
    const response = await fetch(`${this.model.url}/admin/settings`, { method: 'POST', body });
    if (!response.ok) throw new Error(await response.text());
  }

  async modelLog(): Promise<LogEntry[]> {
    return (await (await fetch(`${this.model.url}/admin/log`)).json()) as LogEntry[];
  }

  async strike(): Promise<void> {
    this.model.child.kill('SIGKILL');
    await this.database.end();
    await this.stopDatabase();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function startModel(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [MODEL_PROGRAM], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [url] = (await Promise.race([once(createInterface({ input: child.stdout }), 'line'), once(child, 'exit')])) as [
    string | number,
  ];
  if (typeof url !== 'string') throw new Error(`The model server ended with ${url}`);
  return { child, url };
}

async function createDatabase(serverUrl: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const name = `talenti_bench_${Date.now()}`;
  const onServer = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await onServer(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => onServer(`drop database ${name} with (force)`) };
}

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const PATIENCE_MS = 30_000;

/** Asks until the answer is there. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    await sleep(20);
  }
}

interface News {
  event: 'started' | 'stopped' | 'failed' | 'log';
  url: string;
  adopted: boolean;
  message: string;
  line: string;
  rows: number;
}

export interface HolderOptions {
  port?: number;
  graceMs?: number;
  /** Account to run as; only root can lend one. */
  uid?: number;
  gid?: number;
  /** The checkout to run from, and the Node to run on; the project's own by default. */
  checkout?: string;
  node?: string;
}

const PROJECT = join(__dirname, '../../..');

/** A process that uses the embedded database of a folder, in a process group of its own as a terminal would give it. */
export class Holder {
  private readonly news: News[] = [];
  readonly exitCode: Promise<number | null>;

  private constructor(private readonly child: ChildProcess) {
    this.exitCode = new Promise((resolve) => child.once('exit', resolve));
    // A process that ended by itself has closed its end; stop() may learn of it only by the write.
    child.stdin?.on('error', () => undefined);
    if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => this.news.push(JSON.parse(line)));
  }

  static launch(dataDir: string, options: HolderOptions = {}): Holder {
    const { port, graceMs, uid, gid, checkout = PROJECT, node = process.execPath } = options;
    const program = join(checkout, 'test/integration/database/holder.ts');
    return new Holder(
      spawn(node, [program, JSON.stringify({ dataDir, port, graceMs })], {
        uid,
        gid,
        cwd: checkout,
        env: {},
        detached: true,
        stdio: ['pipe', 'pipe', 'inherit'],
      }),
    );
  }

  async started(): Promise<News> {
    const news = await this.hear('started', 'failed');
    if (news.event === 'failed') throw new Error(news.message);
    return news;
  }

  hear(...events: News['event'][]): Promise<News> {
    return until(`${events.join(' or ')} after ${JSON.stringify(this.news)}`, () =>
      this.news.find(({ event }) => events.includes(event)),
    );
  }

  get url(): string {
    return this.news.find(({ event }) => event === 'started')?.url ?? '';
  }

  get adopted(): boolean | undefined {
    return this.news.find(({ event }) => event === 'started')?.adopted;
  }

  get lines(): string {
    return this.news.map(({ line }) => line).join('\n');
  }

  /** What Ctrl-C in a terminal does: the signal goes to every process of the foreground group. */
  interruptGroup(signal: 'SIGINT' | 'SIGTERM'): void {
    if (this.child.pid !== undefined) process.kill(-this.child.pid, signal);
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exitCode;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.stdin?.write('stop\n');
    await this.exitCode;
  }
}

/** A data folder for one test, and a look behind the scenes of the server that runs on it. */
export class Place {
  private readonly root: string;
  readonly dataDir: string;

  constructor(subfolder = '') {
    this.root = mkdtempSync(join(tmpdir(), 'talenti-place-'));
    chmodSync(this.root, 0o755);
    this.dataDir = join(this.root, subfolder, 'postgres');
  }

  get home(): string {
    const pointer = join(this.dataDir, 'location');
    return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : this.dataDir;
  }

  get clusterDir(): string {
    return join(this.home, 'cluster');
  }

  get postmasterFile(): string {
    return join(this.clusterDir, 'postmaster.pid');
  }

  get postmasterPid(): number | undefined {
    if (!existsSync(this.postmasterFile)) return undefined;
    return Number(readFileSync(this.postmasterFile, 'utf8').split('\n')[0]);
  }

  get log(): string {
    const file = join(dirname(this.dataDir), 'logs', 'postgres.log');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  get supervisorPid(): number | undefined {
    const pid = [...this.log.matchAll(/\[(\d+)] supervisor:/g)].at(-1)?.[1];
    return pid === undefined ? undefined : Number(pid);
  }

  get hasDraft(): boolean {
    return existsSync(this.dataDir) && readdirSync(this.dataDir).some((name) => name.startsWith('cluster.draft-'));
  }

  killPostmaster(): void {
    if (this.postmasterPid === undefined) throw new Error('There is no server');
    process.kill(this.postmasterPid, 'SIGKILL');
  }

  killSupervisor(): void {
    this.signalSupervisor('SIGKILL');
  }

  signalSupervisor(signal: NodeJS.Signals): void {
    if (this.supervisorPid === undefined) throw new Error('There is no supervisor');
    process.kill(this.supervisorPid, signal);
  }

  async gone(): Promise<void> {
    await until('the server to stop', () => this.postmasterPid === undefined);
  }

  /** Takes over a database that another place made, owners and all, and not its port. */
  copyFrom(model: Place): void {
    mkdirSync(dirname(this.dataDir), { recursive: true });
    execFileSync('cp', ['-a', model.dataDir, this.dataDir]);
    rmSync(join(this.dataDir, 'port'));
  }

  remove(): void {
    for (const folder of new Set([this.home, this.root])) rmSync(folder, { recursive: true, force: true });
  }
}

/** One statement on a connection of its own. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Commits one row that a later {@link noteIn} has to find. */
export async function writeNote(url: string, text: string): Promise<void> {
  await query(url, `create table note as select '${text}'::text as text`);
}

export async function noteIn(url: string): Promise<unknown> {
  return (await query(url, 'select text from note'))[0]?.text;
}

export async function occupyPort(port = 0): Promise<{ port: number; server: Server }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, server };
}

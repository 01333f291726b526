import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { dirname, extname, join, parse, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { connectionString } from './connection-string.ts';
import { doorOf, keptPassword, listen, proofOf, say, type FromSupervisor, type SupervisorOptions } from './door.ts';

export interface EmbeddedPostgresOptions {
  /** Folder of the database; made when it is not there. Each folder is a database, and a server, of its own. */
  dataDir: string;
  /** Port to try first. Default: the one of the last start, or any free one. A busy port is replaced. */
  port?: number;
  /** Default: `postgres.log` in the folder `logs` next to the data folder. */
  logFile?: string;
  /** PostgreSQL settings on top of the house's, for the start of the server only. */
  settings?: Record<string, string>;
  /** How long the server waits for a new start after the last application was killed. Default 5 s. */
  graceMs?: number;
  /** Hears what happens to the server, one line at a time. */
  log: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** Stays the same for as long as this process uses the database, whatever happens to the server. */
  url: string;
  /** Whether the server ran already when this process came. */
  adopted: boolean;
  /** Lets go of the server. Who is the last to do so waits until it has stopped. Safe to call twice. */
  stop(): Promise<void>;
}

const DEFAULT_GRACE_MS = 5_000;
const SPAWN_TIME_LIMIT_MS = 30_000;
const KNOCK_MS = 30;
const RECOVER_MS = 2_000;
const STOP_TIME_LIMIT_MS = 75_000;

/**
 * Starts the embedded PostgreSQL of a data folder, or joins the one that runs there. The server lives in processes of
 * its own: it does not hear the terminal's Ctrl-C, stays until the last process that uses it has let go or ended, and
 * is started again when it dies.
 *
 * @throws Error that says what to do when there is no PostgreSQL for this machine or the server does not start
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const logFile = resolve(options.logFile ?? join(dirname(dataDir), 'logs', 'postgres.log'));
  for (const folder of [dataDir, dirname(logFile)]) mkdirSync(folder, { recursive: true });
  const { port, settings, graceMs = DEFAULT_GRACE_MS, log } = options;
  const lease = new Lease({ dataDir, logFile, port, settings, graceMs }, log);
  const server = await lease.take();
  return {
    url: connectionString(server.port, keptPassword(dataDir)),
    adopted: server.adopted,
    stop: () => lease.release(),
  };
}

type Ready = Extract<FromSupervisor, { kind: 'ready' }>;

/** This process's claim to the server: an open connection to the supervisor, made again when the supervisor dies. */
class Lease {
  private socket: Socket | undefined;
  private released: Promise<void> | undefined;
  private readonly options: SupervisorOptions;
  private readonly log: (line: string) => void;

  constructor(options: SupervisorOptions, log: (line: string) => void) {
    this.options = options;
    this.log = log;
  }

  async take(): Promise<Ready> {
    let launch: Launch | undefined;
    for (;;) {
      const socket = await knock(this.options.dataDir);
      if (socket) {
        const ready = await this.await(socket);
        if (ready) return ready;
      } else {
        launch ??= new Launch(this.options);
        launch.check();
        // One that found the door taken has ended; by now the other one may have left it.
        if (launch.hasEnded) launch = undefined;
      }
      await sleep(KNOCK_MS);
    }
  }

  release(): Promise<void> {
    this.released ??= this.letGo();
    return this.released;
  }

  /** @returns undefined when the supervisor is about to end, so that there will be another */
  private await(socket: Socket): Promise<Ready | undefined> {
    return new Promise((resolve, reject) => {
      socket.once('close', () => resolve(undefined));
      listen<FromSupervisor>(socket, (message) => {
        if (message.kind === 'log') this.log(message.line);
        if (message.kind === 'failed') reject(new Error(`${message.message} (log: ${this.options.logFile})`));
        if (message.kind === 'ready') {
          this.hold(socket);
          resolve(message);
        }
      });
      say(socket, { kind: 'lease', proof: proofOf(keptPassword(this.options.dataDir)) });
    });
  }

  private hold(socket: Socket): void {
    if (this.released) return void socket.destroy();
    this.socket = socket;
    // A program that has nothing else to do may end; the database is no reason to stay.
    socket.unref();
    socket.once('close', () => {
      if (!this.released) void this.recover();
    });
  }

  /** The server usually outlives its supervisor, and the next supervisor adopts it: nobody else notices. */
  private async recover(): Promise<void> {
    this.log('The supervisor of the embedded PostgreSQL is gone, starting another');
    while (!this.released) {
      try {
        const { port } = await this.take();
        this.log(`The embedded PostgreSQL is supervised again on port ${port}`);
        return;
      } catch (error) {
        this.log(`The embedded PostgreSQL has no supervisor: ${(error as Error).message}`);
        await sleep(RECOVER_MS, undefined, { ref: false });
      }
    }
  }

  private async letGo(): Promise<void> {
    const socket = this.socket;
    if (!socket || socket.destroyed) return;
    socket.ref();
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    say(socket, { kind: 'release' });
    await Promise.race([closed, sleep(STOP_TIME_LIMIT_MS, undefined, { ref: false })]);
    socket.destroy();
  }
}

/** @returns undefined when nobody is at home */
function knock(dataDir: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(doorOf(dataDir));
    socket.on('error', () => resolve(undefined));
    socket.once('connect', () => resolve(socket));
  });
}

/** A supervisor on its way: in a session of its own, where the terminal's signals do not reach it. */
class Launch {
  hasEnded = false;
  private problem: string | undefined;
  private readonly startedMs = performance.now();
  private readonly logFile: string;

  constructor(options: SupervisorOptions) {
    this.logFile = options.logFile;
    // The supervisor is next to this file, as .ts in a checkout and as .js in a build.
    const here = fileURLToPath(import.meta.url);
    const program = fileURLToPath(new URL(`./supervisor${extname(here)}`, import.meta.url));
    const log = openSync(options.logFile, 'a', 0o600);
    const child = spawn(process.execPath, [program, JSON.stringify(options)], {
      cwd: parse(options.dataDir).root,
      // It needs no setting of ours, and outlives us: it gets no secrets.
      env: process.platform === 'win32' ? undefined : {},
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    child.unref();
    child.once('error', (error) => (this.problem = error.message));
    child.once('exit', (code) => {
      this.hasEnded = true;
      if (code !== 0) this.problem = `it ended with code ${code}`;
    });
  }

  /** @throws Error when there will be no supervisor */
  check(): void {
    if (this.problem === undefined && performance.now() - this.startedMs > SPAWN_TIME_LIMIT_MS) {
      this.problem = `it did not answer within ${SPAWN_TIME_LIMIT_MS / 1_000} s`;
    }
    if (this.problem === undefined) return;
    throw new Error(`The supervisor of the embedded PostgreSQL did not start: ${this.problem} (log: ${this.logFile})`);
  }
}

/**
 * Runs in a process of its own, away from the terminal, next to every embedded database that is in use. It starts
 * PostgreSQL, starts it again when it dies, and stops it when no application needs it any more. An application that is
 * killed loses its lease with its connection, and a supervisor that is killed leaves a server that the next one adopts.
 */
import { existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverAccount } from './account.ts';
import { clusterIn, knownHome, settleHome } from './cluster-home.ts';
import { doorOf, keptPassword, listen, proofOf, readPassword, say } from './door.ts';
import type { FromApplication, FromSupervisor, SupervisorOptions } from './door.ts';
import { findFreePort } from './free-port.ts';
import { makeCluster } from './make-cluster.ts';
import { nativeBinaries } from './native-binaries.ts';
import { PostgresServer, type RunningServer } from './postgres-server.ts';

const LARGEST_LOG_BYTES = 10_000_000;
const DATA_FOLDER_CHECK_MS = 2_000;
const PAUSE_BEFORE_RESTART_MS = 100;
/** For a message that is on its way when the process ends. */
const LAST_WORD_MS = 500;

class Supervisor {
  private readonly options: SupervisorOptions;
  private readonly leases = new Set<Socket>();
  private readonly password: string;
  private readonly logFile: number;
  private server: PostgresServer | undefined;
  private running: RunningServer | undefined;
  /** Settles when no start is under way. */
  private starting: Promise<unknown> = Promise.resolve();
  private isFirstLease = true;
  private isStopping = false;
  private failure: string | undefined;
  private grace: NodeJS.Timeout | undefined;

  constructor(options: SupervisorOptions) {
    this.options = options;
    this.logFile = openLog(options.logFile);
    this.password = keptPassword(options.dataDir);
  }

  async run(): Promise<void> {
    this.awaitLeases();
    setInterval(() => this.checkDataFolder(), DATA_FOLDER_CHECK_MS);
    try {
      const running = await this.begin(this.startFirst());
      this.running = running;
      for (const lease of this.leases) this.sayReady(lease, running);
      await this.keepRunning(running);
    } catch (error) {
      this.fail(error as Error);
    }
  }

  private begin(start: Promise<RunningServer>): Promise<RunningServer> {
    this.starting = start.catch(() => undefined);
    return start;
  }

  private async startFirst(): Promise<RunningServer> {
    this.server = await this.prepare();
    const running = await this.server.start({ port: await this.preferredPort(), isPortKept: false });
    this.rememberPort(running.port);
    this.log(`PostgreSQL ${running.adopted ? 'was still running' : 'runs'} on port ${running.port}`);
    return running;
  }

  receive(socket: Socket): void {
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.leave(socket));
    // Who comes while the server is stopping comes again, and finds nobody, and starts the next supervisor.
    if (this.isStopping) return void socket.destroy();
    listen<FromApplication>(socket, (message) => {
      if (message.kind === 'lease') this.enter(socket, message.proof);
      else if (this.leases.has(socket)) void this.release(socket);
    });
  }

  private enter(socket: Socket, proof: string): void {
    if (this.failure !== undefined) return this.sayFailed(socket, this.failure);
    if (this.isStopping) return void socket.destroy();
    if (proof !== proofOf(this.password)) {
      socket.destroy();
      this.checkDataFolder();
      return;
    }
    clearTimeout(this.grace);
    this.leases.add(socket);
    if (this.running) this.sayReady(socket, this.running);
  }

  private sayReady(lease: Socket, running: RunningServer): void {
    say(lease, { kind: 'ready', port: running.port, adopted: running.adopted || !this.isFirstLease });
    this.isFirstLease = false;
  }

  /** The polite end of a lease. The last one to go hears when the server has stopped. */
  private async release(socket: Socket): Promise<void> {
    this.leases.delete(socket);
    if (this.leases.size === 0) await this.stop('the last application let go', socket);
    say(socket, { kind: 'released' });
    socket.end();
  }

  private leave(socket: Socket): void {
    if (this.leases.delete(socket) && this.leases.size === 0) this.awaitLeases();
  }

  private awaitLeases(): void {
    clearTimeout(this.grace);
    this.grace = setTimeout(() => {
      if (this.leases.size === 0) void this.stop('no application needs it');
    }, this.options.graceMs);
  }

  /** Somebody may delete the data folder to begin anew, and the next one may even be taken for the same folder. */
  private checkDataFolder(): void {
    if (!this.isFolderOurs()) void this.stop('its data folder was deleted');
  }

  private isFolderOurs(): boolean {
    return readPassword(this.options.dataDir) === this.password;
  }

  private async prepare(): Promise<PostgresServer> {
    const { dataDir, settings = {} } = this.options;
    const log = (line: string): void => this.log(line);
    const account = serverAccount(clusterIn(knownHome(dataDir)));
    const home = settleHome(dataDir, account, log);
    const clusterDir = clusterIn(home);
    const binaries = nativeBinaries(home, account);
    if (!existsSync(clusterDir)) {
      log(`Making a new database in ${clusterDir}`);
      await makeCluster({ clusterDir, binaries, account, password: this.password });
    }
    const output = { fd: this.logFile, path: this.options.logFile };
    return new PostgresServer({ clusterDir, binaries, account, output, settings, log });
  }

  private async keepRunning(first: RunningServer): Promise<void> {
    for (let running = first; ;) {
      await running.gone;
      if (this.isStopping) return;
      this.log('PostgreSQL ended unexpectedly, starting it again');
      running = await this.begin(this.startAgain(running.port));
      this.log(`PostgreSQL runs again on port ${running.port}`);
    }
  }

  private async startAgain(port: number): Promise<RunningServer> {
    await sleep(PAUSE_BEFORE_RESTART_MS);
    if (!this.server) throw new Error('PostgreSQL ended before it was started');
    return this.server.start({ port, isPortKept: true });
  }

  private async stop(reason: string, leaver?: Socket): Promise<void> {
    if (this.isStopping) return;
    this.isStopping = true;
    this.log(`Stopping PostgreSQL: ${reason}`);
    await this.starting;
    if (this.isFolderOurs()) await this.server?.stop().catch((error: Error) => this.log(error.message));
    else this.server?.abandon();
    this.log('PostgreSQL has stopped');
    if (!leaver?.writable) process.exit(0);
    say(leaver, { kind: 'released' });
    leaver.end(() => process.exit(0));
    setTimeout(() => process.exit(0), LAST_WORD_MS);
  }

  /** Stays until an application has heard why, or none seems to come. */
  private fail(error: Error): void {
    this.log(`PostgreSQL cannot be started: ${error.message}`);
    this.failure = error.message;
    for (const lease of this.leases) this.sayFailed(lease, error.message);
    setTimeout(() => process.exit(1), this.options.graceMs);
  }

  private sayFailed(socket: Socket, message: string): void {
    say(socket, { kind: 'failed', message });
    setTimeout(() => process.exit(1), LAST_WORD_MS);
  }

  private get portFile(): string {
    return join(this.options.dataDir, 'port');
  }

  /** The port of the last time, so that an application that outlived its supervisor finds its database again. */
  private async preferredPort(): Promise<number> {
    if (this.options.port !== undefined) return this.options.port;
    const kept = existsSync(this.portFile) ? Number(readFileSync(this.portFile, 'utf8')) : NaN;
    return Number.isInteger(kept) && kept > 0 ? kept : findFreePort();
  }

  private rememberPort(port: number): void {
    writeFileSync(this.portFile, `${port}\n`);
  }

  /** Into the log file, and to every application that is connected. */
  private log(line: string): void {
    writeSync(this.logFile, `${new Date().toISOString()} [${process.pid}] supervisor: ${line}\n`);
    const message: FromSupervisor = { kind: 'log', line };
    for (const lease of this.leases) say(lease, message);
  }
}

/** One earlier log is kept. */
function openLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG_BYTES) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

function answers(door: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(door);
    const settle = (isAnswered: boolean) => (): void => {
      socket.destroy();
      resolve(isAnswered);
    };
    socket.once('connect', settle(true)).once('error', settle(false));
  });
}

function supervise(options: SupervisorOptions): void {
  // The terminal's signals are for the application, which needs its database until it has let go of it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  let supervisor: Supervisor | undefined;
  const path = doorOf(options.dataDir);
  const door = createServer((socket) => supervisor?.receive(socket));
  door.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    void answers(path).then((isAnswered) => {
      // Only a socket file can outlive its process; the names of Linux and Windows cannot.
      if (isAnswered || process.platform === 'linux' || process.platform === 'win32') process.exit(0);
      rmSync(path, { force: true });
      door.listen(path);
    });
  });
  door.listen(path, () => {
    supervisor = new Supervisor(options);
    void supervisor.run();
  });
}

supervise(JSON.parse(process.argv[2] ?? '{}') as SupervisorOptions);

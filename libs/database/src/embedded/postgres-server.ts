import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import { findFreePort, isPortFree } from './free-port.ts';
import type { NativeBinaries } from './native-binaries.ts';
import { nativeProcessOptions, runNative } from './native-process.ts';
import { findPostmaster, isAlive, postmasterFile } from './postmaster.ts';
import { settingArguments } from './server-settings.ts';

export interface ServerOptions {
  clusterDir: string;
  binaries: NativeBinaries;
  account: Account | undefined;
  /** The log file, open for appending; the server writes to it for as long as it lives. */
  output: { fd: number; path: string };
  /** On top of the house's settings. */
  settings: Readonly<Record<string, string>>;
  log: (line: string) => void;
}

export interface RunningServer {
  pid: number;
  port: number;
  /** Whether it ran already: its supervisor was killed and it was not. */
  adopted: boolean;
  /** Resolves when the process has ended, whoever ended it. */
  gone: Promise<void>;
}

const LOOK_MS = 20;
const WATCH_MS = 200;
const RETRY_MS = 250;
/** A killed server's own children and its memory need a moment to go before the next one may start. */
const ATTEMPTS = 40;
const STOP_SECONDS = 60;

/** One PostgreSQL server process on one cluster: starts it, or takes over the one that runs there already. */
export class PostgresServer {
  private readonly options: ServerOptions;
  private running: RunningServer | undefined;

  constructor(options: ServerOptions) {
    this.options = options;
  }

  /**
   * @param wish the port to use; a busy one is replaced by a free one unless `isPortKept`, because clients know it
   * @throws Error when the server does not start; the log file says why
   */
  async start(wish: { port: number; isPortKept: boolean }): Promise<RunningServer> {
    let { port } = wish;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const running = await this.adopt();
      if (running) return running;
      if (!wish.isPortKept && !(await isPortFree(port))) {
        const other = await findFreePort();
        this.options.log(`Port ${port} is taken, PostgreSQL gets port ${other}`);
        port = other;
      }
      const started = await this.launch(port);
      if (started) return started;
      await sleep(RETRY_MS);
    }
    throw new Error(`PostgreSQL did not start: ${lastFatal(this.options.output.path)}`);
  }

  /** Rolls back what is under way, closes all connections and waits until everything is on the disk. */
  async stop(): Promise<void> {
    const { binaries, clusterDir, account } = this.options;
    const args = ['stop', '-D', clusterDir, '-m', 'fast', '-w', '-s', '-t', String(STOP_SECONDS)];
    try {
      await runNative(binaries.pgCtl, args, { account, timeoutMs: (STOP_SECONDS + 5) * 1_000 });
    } catch (error) {
      if (this.running) this.stopAtOnce(this.running, error as Error);
    }
  }

  /** For a server whose folder was deleted: another one may run in a new folder of that name, and is not to be stopped. */
  abandon(): void {
    if (this.running) this.stopAtOnce(this.running, new Error('Its files are gone'));
  }

  /** For a server that hangs, or whose files were deleted. What was committed is safe: the next start recovers it. */
  private stopAtOnce({ pid }: RunningServer, why: Error): void {
    this.options.log(`${why.message}; stopping it at once`);
    if (isAlive(pid)) process.kill(pid, 'SIGQUIT');
  }

  /** Waits out a server that is starting or stopping by itself. */
  private async adopt(): Promise<RunningServer | undefined> {
    for (;;) {
      const found = await findPostmaster(this.options.clusterDir);
      if (found.kind === 'absent') return undefined;
      if (found.kind === 'stale') {
        rmSync(postmasterFile(this.options.clusterDir), { force: true });
        return undefined;
      }
      if (found.isReady) return this.watch(found, true, endOf(found.pid));
      await sleep(LOOK_MS);
    }
  }

  private watch({ pid, port }: { pid: number; port: number }, adopted: boolean, gone: Promise<void>): RunningServer {
    const running = { pid, port, adopted, gone };
    this.running = running;
    void gone.then(() => {
      if (this.running === running) this.running = undefined;
    });
    return running;
  }

  /** @returns undefined when the process ended before it was ready */
  private async launch(port: number): Promise<RunningServer | undefined> {
    const { binaries, clusterDir, account, output, settings } = this.options;
    const child = spawn(binaries.postgres, ['-D', clusterDir, '-p', String(port), ...settingArguments(settings)], {
      ...nativeProcessOptions(account),
      stdio: ['ignore', output.fd, output.fd],
    });
    let hasEnded = false;
    const gone = new Promise<void>((resolve) => {
      const end = (): void => {
        hasEnded = true;
        resolve();
      };
      child.once('exit', end);
      child.once('error', (error) => {
        this.options.log(`PostgreSQL cannot be run: ${error.message}`);
        end();
      });
    });
    while (!hasEnded) {
      const found = await findPostmaster(clusterDir);
      if (found.kind === 'running' && found.pid === child.pid && found.isReady) return this.watch(found, false, gone);
      await sleep(LOOK_MS);
    }
    return undefined;
  }
}

function lastFatal(logFile: string): string {
  return [...readFileSync(logFile, 'utf8').matchAll(/FATAL: +(.*)/g)].at(-1)?.[1] ?? 'it did not say why';
}

/** Of a process that is not our child, so that only looking tells. */
async function endOf(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(WATCH_MS);
}

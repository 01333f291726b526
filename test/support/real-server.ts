import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import supertest from 'supertest';

const READY_WITHIN_MS = 40_000;

/** The built server as a process of its own, as `npm start` runs it, on a data folder of its own. */
export class RealServer {
  url = '';
  private child: ChildProcess | undefined;
  private output = '';

  private constructor(
    readonly dataDir: string,
    private readonly environment: Record<string, string>,
  ) {}

  /** `npm test` has built it. */
  static async start(environment: Record<string, string> = {}): Promise<RealServer> {
    const dataDir = await mkdtemp(join(tmpdir(), 'talenti-real-'));
    // As root the database runs under another account, which has to be able to enter.
    await chmod(dataDir, 0o755);
    const server = new RealServer(dataDir, environment);
    try {
      await server.launch();
    } catch (error) {
      await server.remove();
      throw error;
    }
    return server;
  }

  /** Requests under `/api/v1`. */
  http(): ReturnType<typeof supertest> {
    return supertest(`${this.url}/api/v1`);
  }

  /** Kills it in the middle of whatever it does, and starts it again on the same data. */
  async killAndStartAgain(): Promise<void> {
    await this.end('SIGKILL');
    this.output = '';
    await rm(join(this.dataDir, 'server-url'), { force: true });
    await this.launch();
  }

  /** Ends it and removes its data. */
  async remove(): Promise<void> {
    await this.end('SIGTERM');
    await rm(this.dataDir, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  private async launch(): Promise<void> {
    const child = spawn(process.execPath, ['dist/apps/api/src/main.js'], {
      env: {
        PATH: process.env.PATH,
        DATA_DIR: this.dataDir,
        LOG_LEVEL: 'warn',
        RATE_LIMIT_FACTOR: '10000',
        // Whoever is killed here is missed soon.
        WORKER_LOST_AFTER_SECONDS: '8',
        ...this.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (this.output += text.toString()));
    const deadline = Date.now() + READY_WITHIN_MS;
    while (!this.output.includes('is ready after')) {
      if (child.exitCode !== null || Date.now() > deadline)
        throw new Error(`The server did not start:\n${this.output}`);
      await sleep(50);
    }
    this.url = await readFile(join(this.dataDir, 'server-url'), 'utf8');
  }
}

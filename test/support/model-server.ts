import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { LogEntry } from '../bench/model-server/model-server.js';
import type { WrittenSettings } from '../bench/model-server/settings.js';

/** The rehearsal model server in a process of its own. */
export class RunningModelServer {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(): Promise<RunningModelServer> {
    const child = spawn(process.execPath, ['test/bench/model-server/main.ts'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    const lines = createInterface({ input: child.stdout });
    const [url] = (await Promise.race([once(lines, 'line'), once(child, 'exit')])) as [string | number];
    if (typeof url !== 'string') throw new Error(`The model server ended with ${url}`);
    return new RunningModelServer(url, child);
  }

  /** Changes how it behaves, and counts requests for the fault schedule from 1 again. */
  async behave(settings: WrittenSettings): Promise<void> {
    const body = JSON.stringify(settings);
    const response = await fetch(`${this.url}/admin/settings`, { method: 'POST', body });
    if (!response.ok) throw new Error(await response.text());
  }

  /** Every request since the log was emptied. */
  async log(): Promise<LogEntry[]> {
    return (await (await fetch(`${this.url}/admin/log`)).json()) as LogEntry[];
  }

  async forget(): Promise<void> {
    await fetch(`${this.url}/admin/log`, { method: 'DELETE' });
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}

/** One model server for all tests of a file. */
export function useModelServer(): () => RunningModelServer {
  let server: RunningModelServer | undefined;
  beforeAll(async () => {
    server = await RunningModelServer.start();
  });
  afterAll(() => server?.stop());
  return () => {
    if (!server) throw new Error('The model server starts in beforeAll');
    return server;
  };
}

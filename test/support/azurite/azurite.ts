import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { CuttableLine } from './cuttable-line.js';

/** Azurite's published account: every emulator has it, and nothing else does. */
export const EMULATED_ACCOUNT = {
  account: 'devstoreaccount1',
  accountKey: 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
};

const LISTENS = /listens on (http:\/\/127\.0\.0\.1:\d+)/;

/** Microsoft's emulator of Blob Storage in a process of its own, files in memory, behind a line that can be cut. */
export class Azurite {
  private constructor(
    private readonly child: ChildProcess,
    readonly line: CuttableLine,
  ) {}

  static async start(): Promise<Azurite> {
    const main = createRequire(import.meta.url).resolve('azurite/dist/src/blob/main.js');
    const options = ['--skipApiVersionCheck', '--disableTelemetry', '--inMemoryPersistence', '--silent'];
    const child = spawn(process.execPath, [main, '--blobHost', '127.0.0.1', '--blobPort', '0', ...options], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    for await (const line of createInterface({ input: child.stdout })) {
      const address = LISTENS.exec(line)?.[1];
      if (address !== undefined) {
        child.stdout.resume();
        return new Azurite(child, await CuttableLine.to(Number(new URL(address).port)));
      }
    }
    throw new Error(`Azurite ended with ${child.exitCode}`);
  }

  /** As AZURE_STORAGE_ENDPOINT. */
  get endpoint(): string {
    return `http://127.0.0.1:${this.line.port}/${EMULATED_ACCOUNT.account}`;
  }

  /** For an app whose files are here. */
  settings(container: string): Record<string, string> {
    return {
      AZURE_STORAGE_ACCOUNT: EMULATED_ACCOUNT.account,
      AZURE_STORAGE_ACCOUNT_KEY: EMULATED_ACCOUNT.accountKey,
      AZURE_STORAGE_CONTAINER: container,
      AZURE_STORAGE_ENDPOINT: this.endpoint,
    };
  }

  async stop(): Promise<void> {
    await this.line.close();
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}

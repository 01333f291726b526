import { execFile } from 'node:child_process';
import type { Account } from './account.ts';

/** How every program of PostgreSQL is started: as the server's account, with nothing from our environment. */
export interface NativeProcessOptions {
  uid?: number;
  gid?: number;
  cwd: string;
  env?: Record<string, string>;
}

export function nativeProcessOptions(account: Account | undefined): NativeProcessOptions {
  // Windows programs need variables of the system; everywhere else PostgreSQL needs none, and gets no secrets.
  if (process.platform === 'win32') return { cwd: 'C:\\' };
  return { ...account, cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC' } };
}

/**
 * Runs a program of PostgreSQL to its end.
 *
 * @throws Error with what the program said when it did not succeed
 */
export function runNative(
  program: string,
  args: readonly string[],
  options: { account: Account | undefined; input?: string; timeoutMs: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      args,
      { ...nativeProcessOptions(options.account), timeout: options.timeoutMs },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`${program} failed: ${stderr.trim() || stdout.trim() || error.message}`));
        else resolve();
      },
    );
    // A program that ended before it read everything has said why by its exit code.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input);
  });
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** What is known about the server process of one cluster from the file it leaves there. */
export type Postmaster =
  | { kind: 'absent' }
  /** The process that wrote the file is gone; its number may belong to somebody else by now. */
  | { kind: 'stale' }
  | { kind: 'running'; pid: number; port: number; isReady: boolean };

const PID_LINE = 0;
const PORT_LINE = 3;
const STATUS_LINE = 7;
const PROBE_MS = 1_000;

export function postmasterFile(clusterDir: string): string {
  return join(clusterDir, 'postmaster.pid');
}

export async function findPostmaster(clusterDir: string): Promise<Postmaster> {
  const lines = readLines(postmasterFile(clusterDir));
  if (!lines) return { kind: 'absent' };
  const pid = Number(lines[PID_LINE]);
  const port = Number(lines[PORT_LINE]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return { kind: 'stale' };
  if (!(await isServerOf(clusterDir, pid, port))) return { kind: 'stale' };
  return { kind: 'running', pid, port, isReady: lines[STATUS_LINE]?.trim() === 'ready' };
}

function readLines(file: string): string[] | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A process number alone proves nothing after a crash or in a new container: the command has to name the cluster. */
async function isServerOf(clusterDir: string, pid: number, port: number): Promise<boolean> {
  const command = commandOf(pid);
  return command === undefined ? answersAt(port) : command.includes(clusterDir);
}

/** @returns undefined where the system does not tell */
function commandOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    if (process.platform === 'win32') return undefined;
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}

function answersAt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: PROBE_MS });
    const settle = (answers: boolean) => (): void => {
      socket.destroy();
      resolve(answers);
    };
    socket.once('connect', settle(true)).once('error', settle(false)).once('timeout', settle(false));
  });
}

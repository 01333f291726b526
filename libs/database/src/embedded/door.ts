import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What an application and the supervisor of its database say to each other, one JSON value per line. The connection
 * itself is the lease: as long as it is open the application needs the database, however its process ends.
 */
export type FromApplication = { kind: 'lease'; proof: string } | { kind: 'release' };

export type FromSupervisor =
  | { kind: 'log'; line: string }
  | { kind: 'ready'; port: number; adopted: boolean }
  | { kind: 'failed'; message: string }
  | { kind: 'released' };

/** What the supervisor is started with, as JSON in its first argument. */
export interface SupervisorOptions {
  /** Absolute path of a folder that exists. */
  dataDir: string;
  /** Absolute path; the server and the supervisor both append to it. */
  logFile: string;
  /** Tried first. */
  port?: number;
  /** PostgreSQL settings on top of the house's. */
  settings?: Record<string, string>;
  /** How long the server waits for another application when the last one was killed. */
  graceMs: number;
}

/**
 * The address that the supervisor of a data folder listens at. Two cannot listen at one address, so it is the lock as
 * well; the system frees it with the process. It follows the folder, not its path, which may differ between mounts.
 */
export function doorOf(dataDir: string): string {
  const { dev, ino } = statSync(dataDir, { bigint: true });
  const name = `talenti-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

const PASSWORD_FILE = 'password';
const PASSWORD_BYTES = 32;
const PASSWORD_LENGTH = 43;
const READS = 200;
const PAUSE_MS = 5;

/** The password of Talenti's database role, made at the first start and readable by the starting user only. */
export function keptPassword(dataDir: string): string {
  const file = join(dataDir, PASSWORD_FILE);
  try {
    writeFileSync(file, randomBytes(PASSWORD_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  // A process that starts at the same moment may have created the file and not yet written it.
  for (let read = 0; read < READS; read++) {
    const password = readPassword(dataDir);
    if (password !== undefined) return password;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
  throw new Error(`${file} is not what was written there; bring it back, or delete ${dataDir} to begin anew`);
}

export function readPassword(dataDir: string): string | undefined {
  try {
    const password = readFileSync(join(dataDir, PASSWORD_FILE), 'utf8').trim();
    return password.length === PASSWORD_LENGTH ? password : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Shows that two processes read the same password file, without showing the password. */
export function proofOf(password: string): string {
  return createHash('sha256').update(`lease ${password}`).digest('hex');
}

export function say(socket: Socket, message: FromApplication | FromSupervisor): void {
  if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
}

/** Calls `hear` with every message; a line that is none ends the connection. */
export function listen<Message>(socket: Socket, hear: (message: Message) => void): void {
  let unfinished = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    const lines = `${unfinished}${chunk}`.split('\n');
    unfinished = lines.pop() ?? '';
    try {
      for (const line of lines) hear(JSON.parse(line) as Message);
    } catch {
      socket.destroy();
    }
  });
}

import {
  chownSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { DATABASE, ROLE } from './connection-string.ts';
import type { NativeBinaries } from './native-binaries.ts';
import { runNative } from './native-process.ts';

const TIME_LIMIT_MS = 180_000;
const DRAFT = '.draft-';

/** The owner of the cluster. It has no password and no line below, so it cannot log in from anywhere. */
const SUPERUSER = 'postgres';

const WHO_MAY_CONNECT = `# Only Talenti's own role, only from this machine.
host all ${ROLE} 127.0.0.1/32 scram-sha-256
`;

/**
 * The role is no superuser: whoever got SQL past the application would still not get at files and programs of this
 * machine. It owns the database and may therefore create the extensions that PostgreSQL marks as trusted (citext,
 * pg_trgm, unaccent, pgcrypto).
 */
function firstStatements(password: string): string {
  return `create role ${ROLE} login createdb password '${password}';
create database ${DATABASE} owner ${ROLE};
`;
}

/**
 * Makes an empty database in `clusterDir`, all or nothing: it is made next to its place and moved there when it is
 * complete and on the disk, so a start that was killed half way leaves nothing that looks like a database.
 *
 * @param password letters, digits, `-` and `_` only
 */
export async function makeCluster(options: {
  clusterDir: string;
  binaries: NativeBinaries;
  account: Account | undefined;
  password: string;
}): Promise<void> {
  const { clusterDir, binaries, account, password } = options;
  removeDrafts(clusterDir);
  // The number keeps it apart from what the orphaned programs of a killed start may still be writing.
  const draft = `${clusterDir}${DRAFT}${process.pid}`;
  mkdirSync(draft, { mode: 0o700 });
  if (account) chownSync(draft, account.uid, account.gid);

  const run = (program: string, args: string[], input?: string): Promise<void> =>
    runNative(program, args, { account, input, timeoutMs: TIME_LIMIT_MS });
  await run(binaries.initdb, [
    `--pgdata=${draft}`,
    `--username=${SUPERUSER}`,
    '--auth=reject',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-sync',
    '--no-instructions',
  ]);
  writeFileSync(join(draft, 'pg_hba.conf'), WHO_MAY_CONNECT);
  await run(binaries.postgres, ['--single', '-D', draft, '-c', 'fsync=off', 'postgres'], firstStatements(password));
  await run(binaries.initdb, ['--sync-only', `--pgdata=${draft}`]);
  renameSync(draft, clusterDir);
  // By now the orphans are done, and what they wrote after the first look is nobody's.
  removeDrafts(clusterDir);
  if (process.platform !== 'win32') syncFolder(dirname(clusterDir));
}

function removeDrafts(clusterDir: string): void {
  const home = dirname(clusterDir);
  for (const name of readdirSync(home)) {
    if (name.startsWith(`${basename(clusterDir)}${DRAFT}`)) {
      rmSync(join(home, name), { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  fsyncSync(folder);
  closeSync(folder);
}

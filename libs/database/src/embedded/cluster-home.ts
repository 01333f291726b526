import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { mayUse, type Account } from './account.ts';

/** Where root keeps databases whose data folder the server's account cannot enter, a checkout under /root for one. */
const HOMES_OF_ROOT = '/var/lib/talenti';

/** In the data folder; names the folder that the database is in when it is not in the data folder itself. */
const POINTER = 'location';

/** In such a home; names the data folder that it belongs to. */
const OWNER = 'belongs-to';

const CLUSTER = 'cluster';

/** The folder that holds the database's files. */
export function clusterIn(home: string): string {
  return join(home, CLUSTER);
}

/** The home that an earlier start chose, or the data folder. It chooses nothing itself. */
export function knownHome(dataDir: string): string {
  const pointer = join(dataDir, POINTER);
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : dataDir;
}

/**
 * The folder with the database and all that belongs to it: the data folder where the server's account can enter it, else
 * a folder of its own under /var/lib/talenti that the data folder points to.
 *
 * @throws Error when the place pointed to is gone
 */
export function settleHome(dataDir: string, account: Account | undefined, log: (line: string) => void): string {
  const known = knownHome(dataDir);
  if (known !== dataDir) {
    if (existsSync(known)) return known;
    throw new Error(
      `${join(dataDir, POINTER)} says that the database is in ${known}, which is gone. ` +
        `Bring it back, or delete ${dataDir} to begin with an empty database.`,
    );
  }
  if (existsSync(clusterIn(dataDir)) || !account || mayUse(account, dataDir, 'execute')) return dataDir;
  return moveOut(dataDir, log);
}

function moveOut(dataDir: string, log: (line: string) => void): string {
  const mark = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const home = join(HOMES_OF_ROOT, `${mark}-${randomBytes(4).toString('hex')}`);
  mkdirSync(home, { recursive: true });
  for (const folder of [HOMES_OF_ROOT, home]) chmodSync(folder, 0o755);
  writeFileSync(join(home, OWNER), `${dataDir}\n`);
  writeFileSync(join(dataDir, POINTER), `${home}\n`);
  log(`The database's files are in ${home}: the account that PostgreSQL runs under cannot enter ${dataDir}`);
  for (const earlier of earlierHomes(home)) {
    // Nobody comes back to a temporary folder that is gone. Any other database is left to a person to delete.
    if (isInside(earlier.dataDir, tmpdir()) && !existsSync(earlier.dataDir)) {
      rmSync(earlier.home, { recursive: true, force: true });
    } else if (earlier.dataDir === dataDir) {
      log(`An earlier database of this data folder is left in ${earlier.home}`);
    }
  }
  return home;
}

function earlierHomes(current: string): { home: string; dataDir: string }[] {
  return readdirSync(HOMES_OF_ROOT)
    .map((name) => join(HOMES_OF_ROOT, name))
    .filter((home) => home !== current && existsSync(join(home, OWNER)))
    .map((home) => ({ home, dataDir: readFileSync(join(home, OWNER), 'utf8').trim() }));
}

function isInside(path: string, folder: string): boolean {
  return path.startsWith(`${folder}${sep}`);
}

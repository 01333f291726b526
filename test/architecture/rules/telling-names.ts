import type { Sin } from './syntax-rule.js';

/** Words that say where code was put, not what it is. */
const EMPTY_WORDS = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'commons',
  'shared',
  'misc',
  'base',
  'manager',
  'managers',
]);

const CODE = /\.[cm]?[jt]sx?$/;

/** Files and folders that are called, in one of the parts of their name, by a word that says nothing. */
export function findEmptyNames(paths: Iterable<string>): Sin[] {
  const sins: Sin[] = [];
  for (const path of paths) {
    if (path.startsWith('libs/api-client/')) continue;
    const emptyWord = path
      .split('/')
      .flatMap(wordsThatNameIt)
      .find((word) => EMPTY_WORDS.has(word));
    if (emptyWord === undefined) continue;
    sins.push({ rule: 'telling-names', path, line: 1, detail: `"${emptyWord}" says nothing about what is inside` });
  }
  return sins;
}

/**
 * What a name is called: each part between its dots and, for folders and code, the noun at the end of each part.
 * `string-utils.ts` is called utils; `base-salary.ts` is called salary; a sample advert may well be `store-manager.txt`.
 */
function wordsThatNameIt(segment: string): string[] {
  const parts = segment.split('.');
  const isData = parts.length > 1 && !CODE.test(segment);
  return parts.flatMap((part) => {
    const words = part
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_]/);
    return isData ? [part.toLowerCase()] : [part.toLowerCase(), words.at(-1) ?? ''];
  });
}

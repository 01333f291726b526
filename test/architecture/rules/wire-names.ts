import type { SourceTree } from '../source-tree.js';
import type { Sin } from './syntax-rule.js';

const DTO_FILE = /^apps\/.*\/dto\/[^/]+\.ts$/;
const CLASS = /^export class (\w+)/gm;

/** Classes of the wire that share a name: the OpenAPI document describes one of them, in the place of all. */
export function findSharedWireNames(sources: SourceTree): Sin[] {
  const places = new Map<string, string>();
  const sins: Sin[] = [];
  for (const [path, text] of sources) {
    if (!DTO_FILE.test(path)) continue;
    for (const [, name = ''] of text.matchAll(CLASS)) {
      const first = places.get(name);
      if (first === undefined) places.set(name, path);
      else sins.push({ rule: 'wire-names', path, line: 1, detail: `${name} is also in ${first}` });
    }
  }
  return sins;
}

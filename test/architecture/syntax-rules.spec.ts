import { INNOCENTS, PLANTED_SINS } from './planted-sins.js';
import { HOUSE_RULES } from './rules/house-rules.js';
import { findSins } from './rules/syntax-rule.js';
import { readSources } from './source-tree.js';

const treeOf = ({ path, text, around = {} }: { path: string; text: string; around?: Record<string, string> }) =>
  new Map([...Object.entries(around), [path, text]]);

describe('the rules that are read from the text of a file', () => {
  it('finds none of their sins in the project', () => {
    const sources = readSources();
    expect([...sources.keys()]).toContain('libs/kernel/src/index.ts');
    expect(findSins(sources, HOUSE_RULES)).toEqual([]);
  });

  it.each(PLANTED_SINS)('$rule: finds $title', (sin) => {
    const found = findSins(treeOf(sin), HOUSE_RULES);
    expect(found.map(({ rule, path }) => ({ rule, path }))).toContainEqual({ rule: sin.rule, path: sin.path });
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set([sin.rule]));
  });

  it.each(INNOCENTS)('lets pass $title', (innocent) => {
    expect(findSins(treeOf(innocent), HOUSE_RULES)).toEqual([]);
  });

  it('has seen every rule bite', () => {
    const proven = new Set(PLANTED_SINS.map(({ rule }) => rule));
    expect(HOUSE_RULES.map(({ name }) => name).filter((name) => !proven.has(name))).toEqual([]);
  });
});

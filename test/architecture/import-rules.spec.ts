import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { GROUND, INNOCENT_IMPORTS, PLANTED_IMPORTS } from './planted-imports.js';
import { plantTree } from './planted-tree.js';
import { runTool } from './run-tool.js';
import { ROOT } from './source-tree.js';

const RULES = join(ROOT, '.dependency-cruiser.cjs');

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
  /** For circles: every file on the way round. A circle is reported once, from one of them. */
  cycle?: { name: string }[];
}

interface Cruise {
  modules: { source: string }[];
  summary: { violations: Violation[] };
}

async function cruise(folder: string): Promise<Cruise> {
  const places = ['apps', 'libs', 'test', 'scripts'].filter((place) => existsSync(join(folder, place)));
  const args = ['--config', RULES, '--output-type', 'json', ...places];
  return JSON.parse(await runTool('dependency-cruiser/bin/dependency-cruiser.mjs', args, folder)) as Cruise;
}

/** A house in small: the ground that every file stands on, with the planted imports in it. */
function smallHouse(): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of ['package.json', 'tsconfig.json']) files.set(name, readFileSync(join(ROOT, name), 'utf8'));
  for (const path of GROUND)
    files.set(path, path.endsWith('.ts') ? 'export type Thing = 1;\nexport const thing = 1;\n' : '');
  for (const { from, line } of [...PLANTED_IMPORTS, ...INNOCENT_IMPORTS]) {
    const used = line.includes('type { Thing }') ? 'export type Mine = Thing;' : 'export const mine = thing;';
    files.set(from, `${line}\n${used}\n${files.get(from) ?? ''}`);
  }
  return files;
}

describe('who may import whom', () => {
  const ruleNames = (createRequire(RULES)(RULES) as { forbidden: { name: string }[] }).forbidden.map(
    ({ name }) => name,
  );
  let planted: Violation[];
  let removeTree: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    const { folder, remove } = await plantTree(smallHouse());
    removeTree = remove;
    planted = (await cruise(folder)).summary.violations;
  }, 60_000);

  afterAll(() => removeTree?.());

  it('finds no forbidden import in the project', async () => {
    const { modules, summary } = await cruise(ROOT);
    expect(modules.map(({ source }) => source)).toContain('libs/kernel/src/index.ts');
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  }, 60_000);

  const violationsOf = (path: string): Violation[] =>
    planted.filter(({ from, cycle = [] }) => [from, ...cycle.map(({ name }) => name)].includes(path));

  it.each(PLANTED_IMPORTS)('$rule: finds $line in $from', ({ rule, from }) => {
    expect(violationsOf(from).map((violation) => violation.rule.name)).toContain(rule);
  });

  it.each(INNOCENT_IMPORTS)('lets pass $line in $from', ({ from }) => {
    expect(violationsOf(from)).toEqual([]);
  });

  it('has seen every rule bite', () => {
    const proven = new Set(PLANTED_IMPORTS.map(({ rule }) => rule));
    expect(ruleNames.filter((name) => !proven.has(name))).toEqual([]);
    expect([...proven].filter((name) => !ruleNames.includes(name))).toEqual([]);
  });
});

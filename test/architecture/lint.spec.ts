import { join, relative } from 'node:path';
import { plantTree } from './planted-tree.js';
import { runTool } from './run-tool.js';
import { ROOT } from './source-tree.js';

interface LintedFile {
  filePath: string;
  messages: { ruleId: string | null; line: number; message: string }[];
}

async function lint(folder: string, ...patterns: string[]): Promise<LintedFile[]> {
  const args = ['--config', join(ROOT, 'eslint.config.mjs'), '--format', 'json'];
  return JSON.parse(await runTool('eslint/bin/eslint.js', [...args, ...patterns], folder)) as LintedFile[];
}

const TSCONFIG = JSON.stringify({
  compilerOptions: { strict: true, target: 'es2023', module: 'nodenext', types: [] },
  include: ['src'],
});

const save = 'declare function save(): Promise<void>;\n';

/** One file per rule that somebody here has tripped over, by the rule's name. */
const SINS = new Map([
  ['@typescript-eslint/no-explicit-any', 'export const x: any = 1;\n'],
  ['@typescript-eslint/no-floating-promises', `${save}export function stop(): void {\n  save();\n}\n`],
  ['@typescript-eslint/no-misused-promises', `${save}export const stopped = save() ? 1 : 2;\n`],
  ['@typescript-eslint/await-thenable', 'export const x = async (): Promise<number> => await 1;\n'],
  ['@typescript-eslint/no-unsafe-return', 'export const x = (text: string): number => JSON.parse(text);\n'],
  ['@typescript-eslint/only-throw-error', "export const x = (): never => {\n  throw 'lost';\n};\n"],
  ['eqeqeq', 'export const x = (a: number, b: number): boolean => a == b;\n'],
]);

const fileOf = (rule: string): string => `src/${rule.replaceAll(/\W+/g, '-')}.ts`;

describe('what the linter finds', () => {
  it('is nothing in the project', async () => {
    const linted = await lint(ROOT, '.');
    expect(linted.length).toBeGreaterThan(20);
    const problems = linted.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, line, message }) => `${relative(ROOT, filePath)}:${line} ${ruleId ?? ''} ${message}`),
    );
    expect(problems).toEqual([]);
  }, 300_000);

  it('is every planted sin', async () => {
    const files = new Map([...SINS].map(([rule, text]) => [fileOf(rule), text]));
    const { folder, remove } = await plantTree(files.set('tsconfig.json', TSCONFIG));
    try {
      const found = (await lint(folder, 'src')).flatMap(({ filePath, messages }) =>
        messages.map(({ ruleId }) => `${relative(folder, filePath)} ${ruleId ?? ''}`),
      );
      expect(found).toEqual(expect.arrayContaining([...SINS.keys()].map((rule) => `${fileOf(rule)} ${rule}`)));
    } finally {
      await remove();
    }
  }, 60_000);
});

import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const WEB = join(process.cwd(), 'apps/web/src');

/** The names of the classes that a stylesheet defines. */
const definedIn = (css: string): Set<string> =>
  new Set(
    [...css.replaceAll(/\/\*[^]*?\*\/|composes:[^;]*;|'[^']*'/g, '').matchAll(/\.([a-z]\w*)(?![\w-])/gi)].map(
      ([, name]) => name!,
    ),
  );

/** Uses such as `styles.row` in a component, by the stylesheet they come from. */
function* usesIn(path: string, text: string): Generator<{ sheet: string; name: string }> {
  const body = text.replaceAll(/^import .*$/gm, '');
  for (const [, local, from] of text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)) {
    const sheet = join(dirname(path), from!);
    for (const [, name] of body.matchAll(new RegExp(`\\b${local}\\.(\\w+)`, 'g'))) yield { sheet, name: name! };
  }
}

/** Of one stylesheet for each component that names a class of it. */
function problems(sheets: ReadonlyMap<string, string>, components: ReadonlyMap<string, string>): string[] {
  const used = [...components].flatMap(([path, text]) => [...usesIn(path, text)].map((use) => ({ path, ...use })));
  const missing = used
    .filter(({ sheet, name }) => !definedIn(sheets.get(sheet) ?? '').has(name))
    .map(({ path, sheet, name }) => `${path} names .${name}, which ${sheet} does not have`);
  const unused = [...sheets].flatMap(([sheet, css]) =>
    [...definedIn(css)]
      .filter((name) => !used.some((use) => use.sheet === sheet && use.name === name))
      .filter((name) => ![...sheets].some(([other, text]) => composes(other, text, sheet, name)))
      .map((name) => `${sheet} has .${name}, which nobody names`),
  );
  return [...new Set([...missing, ...unused])];
}

const composes = (other: string, text: string, sheet: string, name: string): boolean =>
  [...text.matchAll(/composes: (\w+) from '([^']+)'/g)].some(
    ([, composed, from]) => composed === name && join(dirname(other), from!) === sheet,
  );

describe('the classes of the web app', () => {
  const read = (pattern: string): Map<string, string> =>
    new Map(globSync(pattern, { cwd: WEB }).map((path) => [path, readFileSync(join(WEB, path), 'utf8')]));

  it('are all there, and all named by somebody', () => {
    const sheets = read('**/*.module.css');
    expect(sheets.size).toBeGreaterThan(20);
    expect(problems(sheets, read('**/*.tsx'))).toEqual([]);
  });

  it('are missed and found superfluous', () => {
    const sheets = new Map([['a/a.module.css', '.row { color: red; }\n.rest { color: red; }']]);
    const component = `import styles from './a.module.css';\n<p className={styles.row}><b className={styles.gone} />`;
    expect(problems(sheets, new Map([['a/a.tsx', component]]))).toEqual([
      'a/a.tsx names .gone, which a/a.module.css does not have',
      'a/a.module.css has .rest, which nobody names',
    ]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUILT = join(process.cwd(), 'dist/web');
/** What a candidate's phone may have to fetch of script before it can go on, packed. */
const MOST_BYTES = 250_000;

interface Chunk {
  file: string;
  src?: string;
  imports?: string[];
}

/** `npm test` has built the app. */
describe('the first load of a candidate’s page', () => {
  const chunks = JSON.parse(readFileSync(join(BUILT, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

  const withImports = (name: string, found = new Set<string>()): Set<string> => {
    const chunk = chunks[name];
    if (!chunk || found.has(name)) return found;
    found.add(name);
    for (const imported of chunk.imports ?? []) withImports(imported, found);
    return found;
  };
  const packed = (names: Set<string>): number =>
    [...names]
      .map((name) => chunks[name]?.file ?? '')
      .filter((file) => file.endsWith('.js'))
      .reduce((sum, file) => sum + gzipSync(readFileSync(join(BUILT, file))).length, 0);
  const pathOf = (end: string): string => {
    const name = Object.keys(chunks).find((key) => key.endsWith(end));
    if (name === undefined) throw new Error(`The build has no ${end}`);
    return name;
  };

  it.each([
    ['the invitation', ['features/invite/invite-page.tsx']],
    ['the start of the interview', ['features/interview/start-page.tsx']],
    ['the interview', ['features/interview/interview-page.tsx']],
    ['their applications', ['features/home/home-page.tsx', 'shell/candidate-shell.tsx']],
    ['the explanation', ['features/explanation/explanation-page.tsx', 'shell/candidate-shell.tsx']],
  ])('is within 250 kB of script: %s', (_, pages) => {
    const names = withImports('index.html');
    for (const page of pages) withImports(pathOf(page), names);
    expect(packed(names)).toBeGreaterThan(50_000);
    expect(packed(names)).toBeLessThan(MOST_BYTES);
  });
});

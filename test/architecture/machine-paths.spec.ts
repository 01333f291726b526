import { dirname, parse } from 'node:path';
import { readProject, ROOT, type SourceTree } from './source-tree.js';

/** Homes and workspaces of people and build machines. Inside a longer path or an address the word means something else. */
const HOMES =
  /(?<![\w.:/}~-])\/(?:root|home\/[\w.-]+|Users\/[\w.-]+|work|workspaces?|builds|tmp\/[\w-]+)\/|\b[A-Z]:\\Users\\/;

const BINARY = /\.(png|jpe?g|webp|ico|gif|woff2?|pdf|docx|zip|wav|mp3|webm|ogg|onnx|bin|gz)$/;

function findMachinePaths(files: SourceTree, checkout: string): string[] {
  const above = dirname(checkout);
  const here = [checkout, above].filter((folder) => folder !== parse(checkout).root).map((folder) => `${folder}/`);
  return [...files].flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index) => {
      const isFound = HOMES.test(line) || here.some((folder) => line.includes(folder));
      return isFound ? [`${path}:${index + 1} ${line.trim().slice(0, 120)}`] : [];
    }),
  );
}

describe('paths of one machine', () => {
  it('are in no file of the project', () => {
    const files = readProject((path) => !BINARY.test(path) && path !== 'test/architecture/machine-paths.spec.ts');
    expect(findMachinePaths(files, ROOT)).toEqual([]);
  });

  it.each([
    "const data = '/root/data';",
    'See /home/erika.example/talenti/README.md',
    'open("/Users/erika/talenti")',
    'const data = "C:\\Users\\erika";',
    "readFile('/tmp/notes/plan.md')",
    "readFile('/srv/checkouts/talenti/package.json')",
    "readFile('/srv/checkouts/other/package.json')",
  ])('are found in %s', (line) => {
    expect(findMachinePaths(new Map([['a.ts', line]]), '/srv/checkouts/talenti')).toHaveLength(1);
  });

  it.each([
    "get('/api/v1/home/items/')",
    'https://example.com/home/about/',
    "join(tmpdir(), 'talenti')",
    'WORKDIR /app',
  ])('are not found in %s', (line) =>
    expect(findMachinePaths(new Map([['a.ts', line]]), '/srv/checkouts/talenti')).toEqual([]),
  );
});

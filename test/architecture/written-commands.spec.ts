import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './source-tree.js';

const PLACES = ['README.md', 'CONTRIBUTING.md', 'Dockerfile', 'docker-compose.yml', '.github/workflows/ci.yml'];

/** Scripts that a text tells people or machines to run: `npm run demo`, `npm start`, `npm test`. */
function scriptsNamedIn(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short ?? '');
}

describe('commands that are written down', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };

  it.each(PLACES.filter((place) => existsSync(join(ROOT, place))))('exist, as %s names them', (place) => {
    const named = scriptsNamedIn(readFileSync(join(ROOT, place), 'utf8'));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('are found in a text', () => {
    expect(scriptsNamedIn('Run `npm test`, then `npm run start:worker`; `npm ci` is npm’s own.')).toEqual([
      'test',
      'start:worker',
    ]);
  });
});

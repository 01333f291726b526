import { spawn, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { useApp } from '../../support/app.js';

/** The shell blocks of the README, in order. */
async function shellBlocks(): Promise<string[]> {
  const text = await readFile('README.md', 'utf8');
  return [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
}

/** `curl` is not part of what Talenti needs; where it is missing the README's curl lines cannot be tried. */
const hasCurl = spawnSync('curl', ['--version']).status === 0;
if (!hasCurl) console.log('The README’s curl commands are not tried: there is no curl on this machine.');

describe('the README', () => {
  const app = useApp();

  it('names only npm scripts that exist', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [
      ...(await readFile('README.md', 'utf8')).matchAll(/npm (?:run )?(start:worker|start|test|demo|generate|lint)\b/g),
    ];
    expect(named.length).toBeGreaterThan(4);
    expect(named.map((match) => match[1] ?? '').filter((name) => !(name in scripts))).toEqual([]);
  });

  (hasCurl ? it : it.skip)('has curl commands that work one after the other', async () => {
    const block = (await shellBlocks()).find((candidate) => candidate.includes('curl'));
    expect(block).toBeDefined();
    const script = (block ?? '')
      .replace('http://127.0.0.1:8000', app().config.publicBaseUrl)
      .replaceAll('curl -s', 'curl -sS --fail-with-body');
    const output = await bash(script);
    expect(output).toContain('"name":"Northfield Hospital"');
    expect(output).toMatch(/"responsibilities":\[.*hand over safely/i);
  });
});

function bash(script: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-e', '-c', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
    child.once('exit', (code) => (code === 0 ? resolve(output) : reject(new Error(output))));
  });
}

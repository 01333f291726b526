import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { envExample, readmeTable } from '#libs/config';
import { openApiDocument } from '#libs/http';
import { useApp } from '../support/app.js';

const AGAIN = 'run `npm run generate` and commit what changes';

/** Everything that is made from something else is as new as what it is made from. */
describe('what is generated', () => {
  const app = useApp();
  const document = () => openApiDocument(app().nest);

  it(`.env.example lists every setting (${AGAIN})`, async () => {
    expect(await readFile('.env.example', 'utf8')).toBe(envExample());
  });

  it(`the README's table lists every setting (${AGAIN})`, async () => {
    expect(await readFile('README.md', 'utf8')).toContain(`<!-- settings -->\n${readmeTable()}\n<!-- /settings -->`);
  });

  it(`openapi.json describes the routes that are there (${AGAIN})`, async () => {
    expect(JSON.parse(await readFile('openapi.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(document())));
  });

  it(`the API client is made from openapi.json (${AGAIN})`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'talenti-client-'));
    const config = join(folder, 'openapi-ts.config.mjs');
    const own = (await readFile('openapi-ts.config.mjs', 'utf8'))
      .replace('./openapi.json', join(process.cwd(), 'openapi.json'))
      .replace('./libs/api-client/src', join(folder, 'src'));
    await writeFile(config, own);
    const made = spawnSync(
      process.execPath,
      ['node_modules/@hey-api/openapi-ts/bin/run.js', '--file', config, '--silent', '--no-log-file'],
      {
        encoding: 'utf8',
      },
    );
    expect(made.stderr + made.stdout).not.toMatch(/error/i);
    expect(await contents(join(folder, 'src'))).toEqual(await contents('libs/api-client/src'));
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  it('the OpenAPI document says what every route answers, to whom, and how it refuses', () => {
    const silent: string[] = [];
    for (const [path, item] of Object.entries(document().paths)) {
      for (const [method, operation] of Object.entries(item as Record<string, Operation>)) {
        const success = Object.entries(operation.responses).find(([status]) => /^2/.test(status));
        const hasBody =
          success !== undefined && (success[0] === '204' || success[0] === '202' || success[1].content !== undefined);
        const isFile = /\/file$|^\/dev\/mail/.test(path);
        // CloudEvents asks whether it is welcome and reads the answer in the headers.
        const isHandshake = method === 'options';
        const refusal = operation.tags?.includes('Pages') ? 'text/html' : 'application/problem+json';
        const refuses = operation.responses['default']?.content?.[refusal] !== undefined;
        if (!(hasBody || isFile || isHandshake) || !refuses || !operation.tags?.length)
          silent.push(`${method} ${path}`);
      }
    }
    expect(silent).toEqual([]);
  });

  it('the OpenAPI document says in a sentence what every route does', () => {
    const silent = Object.entries(document().paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, Operation>)
        .filter(([, operation]) => !/^[A-Z].*\.$/.test(operation.summary ?? ''))
        .map(([method]) => `${method} ${path}`),
    );
    expect(silent).toEqual([]);
  });

  it('the OpenAPI document has a unique name for every operation', () => {
    const names = Object.values(document().paths).flatMap((item) =>
      Object.values(item as Record<string, Operation>).map((operation) => operation.operationId),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

interface Operation {
  summary?: string;
  operationId: string;
  tags?: string[];
  responses: Record<string, { content?: Record<string, unknown> }>;
}

async function contents(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const pairs = names.map(async (entry): Promise<[string, string]> => {
    const file = join(entry.parentPath, entry.name);
    return [file.slice(folder.length + 1), await readFile(file, 'utf8')];
  });
  return Object.fromEntries((await Promise.all(pairs)).sort(([a], [b]) => a.localeCompare(b)));
}

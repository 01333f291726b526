/**
 * Makes again what is made from something else: `.env.example` and the README's table from the settings, openapi.json
 * from the routes, libs/api-client from openapi.json. A test fails when one of them is stale.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { envExample, readmeTable } = await import('../dist/libs/config/src/index.js');

writeFileSync('.env.example', envExample());
const readme = readFileSync('README.md', 'utf8');
const table = /(<!-- settings -->)[\s\S]*?(<!-- \/settings -->)/;
writeFileSync('README.md', readme.replace(table, (_, before, after) => `${before}\n${readmeTable()}\n${after}`));

const dataDir = mkdtempSync(join(tmpdir(), 'talenti-generate-'));
// As root the database runs under another account, which has to be able to enter.
chmodSync(dataDir, 0o755);
const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error', RUN_WORKER: 'false' };
run(process.execPath, ['dist/apps/api/src/openapi.js'], env);
rmSync(dataDir, { recursive: true, force: true });
run(process.execPath, ['node_modules/@hey-api/openapi-ts/bin/run.js', '--silent', '--no-log-file'], process.env);

function run(command, args, environment) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: environment });
  if (status !== 0) process.exit(status ?? 1);
}

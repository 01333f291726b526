/**
 * Runs before `npm start` and `npm test`: installs what the lock file names and builds what has changed, and does
 * nothing when both are up to date. Plain JavaScript without dependencies, for any Node from 20 on.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lock = join(root, '.bootstrap-lock');
const OLDEST_NODE = 20;
const LOCK_WAIT_MS = 10 * 60_000;
/** Speech is recognised by the processor: what a graphics card would need is not fetched from elsewhere. */
const ENVIRONMENT = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' };

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  console.error(`Talenti needs Node ${OLDEST_NODE} or newer to begin with; this is ${process.versions.node}.`);
  process.exit(1);
}

takeLock();
process.on('exit', () => rmSync(lock, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

const installed = digest(['package.json', 'package-lock.json', '.npmrc']);
step('node_modules/.talenti-installed', installed, 'Installing dependencies (the first time takes a minute)', () =>
  npm('ci', '--no-audit', '--no-fund', '--loglevel=error'),
);
const SERVER = ['tsconfig.json', 'tsconfig.build.json', 'apps/api', 'apps/demo', 'libs', 'ormconfig.ts'];
step('dist/.talenti-built', digest(SERVER, installed), 'Building the server', () =>
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json']),
);
step('dist/.talenti-web-built', digest(['apps/web', 'libs/api-client'], installed), 'Building the web app', () =>
  run(ownNode(), [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn']),
);

function step(stamp, wanted, title, work) {
  const file = join(root, stamp);
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) return;
  console.log(`${title} …`);
  rmSync(file, { force: true });
  work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, wanted);
}

/** One hash over the contents of files and folders. */
function digest(paths, seed = '') {
  const hash = createHash('sha256').update(seed);
  const visit = (path) => {
    const absolute = join(root, path);
    if (!existsSync(absolute)) return;
    if (statSync(absolute).isDirectory()) {
      for (const name of readdirSync(absolute).sort()) visit(`${path}/${name}`);
    } else {
      hash.update(path).update(readFileSync(absolute));
    }
  };
  paths.forEach(visit);
  return hash.digest('hex');
}

/** The Node that the project brings along, which its tools are made for. */
function ownNode() {
  const own = join(root, 'node_modules/node/bin/node');
  return existsSync(own) ? own : process.execPath;
}

function npm(...args) {
  const npmCli = process.env.npm_execpath;
  if (npmCli && /\.c?js$/.test(npmCli)) run(process.execPath, [npmCli, ...args]);
  else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: ENVIRONMENT });
  if (status === 0) return;
  console.error(`This did not work: ${[command, ...args].join(' ')}${error ? `\n${error.message}` : ''}`);
  process.exit(status ?? 1);
}

/** Two commands started at once in one checkout take turns. A lock whose owner is gone counts for nothing. */
function takeLock() {
  const deadline = Date.now() + LOCK_WAIT_MS;
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!ownerLives() || Date.now() > deadline) rmSync(lock, { recursive: true, force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

function ownerLives() {
  try {
    const age = Date.now() - statSync(lock).mtimeMs;
    if (!existsSync(join(lock, 'pid'))) return age < 2_000;
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

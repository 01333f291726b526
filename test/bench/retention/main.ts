/**
 * How long the nightly clean-up looks for work among a million interviews, how fast it works and what memory it takes:
 * `node test/bench/retention/main.ts` after a build. The built product works on an embedded PostgreSQL of its own.
 * Nothing here is a test.
 *
 * `-- --interviews 1000000 --due 100000 --organisations 200 --files true`
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../../libs/database/src/embedded/embedded-postgres.ts';
import { MeasuredProcess } from '../interview/measured-process.ts';
import { spreadOf } from '../interview/percentiles.ts';
import { StatementCounter } from '../interview/statement-counter.ts';
import { letTimePass, seedKept, writeRecordings } from './seed.ts';

const { values: options } = parseArgs({
  options: {
    interviews: { type: 'string', default: '1000000' },
    due: { type: 'string', default: '100000' },
    organisations: { type: 'string', default: '200' },
    files: { type: 'string', default: 'true' },
  },
});
const PRODUCT = fileURLToPath(new URL('../../../dist/apps/api/src/main.js', import.meta.url));
const MIB = 1_048_576;
const RUNS = 20;
const EVERY_MS = 5_000;
const kept = {
  interviews: Number(options.interviews),
  due: Number(options.due),
  organisations: Number(options.organisations),
};

interface Run {
  status: string;
  deleted: number;
  errors: number;
  ms: number;
}

console.log(`${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}, load ${loadavg()[0]?.toFixed(2)}`);
const folder = mkdtempSync(join(tmpdir(), 'talenti-bench-'));
// As root the database runs under another account, which has to be able to enter.
chmodSync(folder, 0o755);
mkdirSync(join(folder, 'data'));
const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log: () => undefined });
const database = new pg.Client({ connectionString: server.url });
await database.connect();
try {
  const { counter, url } = await StatementCounter.start(server.url);
  const { process: product } = await MeasuredProcess.start(PRODUCT, /address +(http\S+)/, {
    environment: {
      DATABASE_URL: url,
      DATABASE_POOL_SIZE: '5',
      DATA_DIR: join(folder, 'data'),
      JWT_SECRET: 'for-this-benchmark-run-only-0123456789',
      LOG_LEVEL: 'error',
    },
  });
  try {
    await seedKept(database, kept);
    const files = options.files === 'true' ? await writeRecordings(database, join(folder, 'data/files')) : 0;
    console.log(`${kept.interviews} interviews of ${kept.organisations} organisations, ${files} files`);

    counter.take();
    const idle = await cleanUp();
    print('a whole run with nothing due', idle);
    const asked = counter
      .take()
      .find(({ sql }) => sql.includes('item.recording_deleted_at is null') && sql.includes('from organisations'));
    if (!asked) throw new Error('The run asked for no recordings');
    await letTimePass(database);
    await measureFinding(asked.sql);

    const memoryBefore = await product.ask('collect');
    await product.ask('restart');
    const busy = await cleanUp(async () => {
      const { heapBytes, rssBytes } = await product.ask('collect');
      console.log(`    heap ${(heapBytes / MIB).toFixed(0)} MiB, resident ${(rssBytes / MIB).toFixed(0)} MiB`);
    });
    print('a run with everything due', busy);
    const { cpuMs } = await product.ask('report');
    console.log(`    ${Math.round((busy.deleted / busy.ms) * 1_000)} recordings/s, load ${loadavg()[0]?.toFixed(2)}`);
    console.log(`    ${((cpuMs / busy.deleted) * 1_000).toFixed(0)} µs of the product's CPU time per recording`);
    const memoryAfter = await product.ask('collect');
    console.log(`    heap grew by ${((memoryAfter.heapBytes - memoryBefore.heapBytes) / MIB).toFixed(1)} MiB in all`);
  } finally {
    await product.stop();
    counter.stop();
  }
} finally {
  await database.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
console.log(`load after: ${loadavg()[0]?.toFixed(2)}`);

/** The nightly job, from its order to its end. */
async function cleanUp(watch: () => Promise<void> = () => Promise.resolve()): Promise<Run> {
  const { rows: before } = await database.query(`select from retention_runs where status = 'completed'`);
  await database.query(
    `select graphile_worker.add_job('retention.clean_up', payload =>
       '{"correlation_id": null, "payload": {"organisationId": null, "requestedBy": null}}'::json)`,
  );
  for (;;) {
    await sleep(EVERY_MS);
    const { rows } = await database.query<Run>(
      `select status, recordings_deleted as deleted, error_count as errors,
         extract(epoch from coalesce(finished_at, now()) - started_at)::float8 * 1000 as ms
       from retention_runs order by started_at desc limit 1`,
    );
    const done = await database.query(`select from retention_runs where status = 'completed'`);
    if (done.rows.length > before.length && rows[0]) return rows[0];
    await watch();
  }
}

/** The first batch, and one behind the last, as the product asks for them. */
async function measureFinding(sql: string): Promise<void> {
  const nothing = '00000000-0000-0000-0000-000000000000';
  const begin = [new Date(), 90, [], null, null, '-infinity', nothing, 200];
  const end = [new Date(), 90, [], null, 'ffffffff-ffff-ffff-ffff-ffffffffffff', '-infinity', nothing, 200];
  for (const [what, values] of [
    ['the first batch', begin],
    ['behind the last', end],
  ] as const) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const startedMs = performance.now();
      await database.query(sql, [...values]);
      times.push(performance.now() - startedMs);
    }
    const { p50, p95, max } = spreadOf(times);
    console.log(`finding ${what}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, max ${max.toFixed(1)} ms`);
  }
  const { rows } = await database.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${sql}`, begin);
  console.log(rows.map((row) => `    ${row['QUERY PLAN']}`).join('\n'));
}

function print(what: string, { deleted, errors, ms }: Run): void {
  console.log(`${what}: ${deleted} recordings deleted, ${errors} errors, ${(ms / 1_000).toFixed(2)} s`);
}

/**
 * How long a shortlist over many applications takes, and a page of a long list at any depth: `npm run bench:shortlist`.
 * The built product answers over HTTP on an embedded PostgreSQL of its own. Nothing here is a test.
 *
 * `-- --sizes 10000,100000 --runs 50 --rows 1000000 --plans plans.txt`; `--rows 0` leaves the lists out.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { spreadOf, type Spread } from '../interview/percentiles.ts';
import { Stage } from '../interview/stage.ts';
import { StatementCounter } from '../interview/statement-counter.ts';
import { seedApplicants, seedLists, type HiringRole, type Scores } from './applicants.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    runs: { type: 'string', default: '50' },
    rows: { type: 'string', default: '1000000' },
    plans: { type: 'string', default: 'shortlist-plans.txt' },
  },
});
const RUNS = Number(options.runs);
const WARM_UP = 5;
const DEPTHS = [0, 0.25, 0.5, 0.75, 0.999];
const LONGEST = 100;
const ranks = (sql: string): boolean => sql.includes('with role as');

interface Recruiter {
  url: string;
  token: string;
  organisationId: string;
}

const plans: string[] = [];
console.log(`${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}, load ${loadavg()[0]?.toFixed(2)}`);
const stage = await Stage.set(process.env['DATABASE_URL']);
try {
  const { counter, url: countedUrl } = await StatementCounter.start(stage.databaseUrl);
  const product = await stage.startProduct({ poolSize: 5, runWorker: false });
  const counted = await stage.startProduct({ poolSize: 5, runWorker: false, databaseUrl: countedUrl });
  try {
    const recruiter = await newRecruiter(product.url);
    console.log('\nShortlists, whole request in ms          wanted     p50     p95     max  statements');
    for (const size of options.sizes.split(',').map(Number)) {
      for (const scores of ['spread', 'equal'] as const) {
        const role = await newRole(recruiter);
        await seedApplicants(stage.database, role, size, scores);
        await measureShortlists(recruiter, { ...recruiter, url: counted.url }, counter, role, size, scores);
        if (
          scores === 'spread' &&
          Number(options.rows) > 0 &&
          size === Math.max(...options.sizes.split(',').map(Number))
        )
          await measureLists(recruiter, role);
      }
    }
  } finally {
    await product.process.stop();
    await counted.process.stop();
    counter.stop();
  }
} finally {
  await stage.strike();
}
writeFileSync(options.plans, plans.join('\n\n'));
console.log(`\nQuery plans: ${options.plans}. Load after: ${loadavg()[0]?.toFixed(2)}`);

async function measureShortlists(
  recruiter: Recruiter,
  watched: Recruiter,
  counter: StatementCounter,
  role: HiringRole,
  size: number,
  scores: Scores,
): Promise<void> {
  for (const wanted of [10, LONGEST]) {
    const body = { job_role_id: role.roleId, max_candidates: wanted, min_score: 60 };
    counter.take();
    await call(watched, 'POST', '/ai/generate-shortlist', body);
    const trips = counter.take();
    const own = trips.slice(trips.findIndex(({ sql }) => ranks(sql)));
    const spread = await timed(() => call(recruiter, 'POST', '/ai/generate-shortlist', body));
    const what = `${size} applications, ${scores === 'spread' ? 'scores spread' : 'one score for all'}`;
    print(what, String(wanted), spread, `${own.length} of ${trips.length}`);
    const ranking = trips.find(({ sql }) => ranks(sql));
    if (ranking)
      await keepPlan(`${what}, ${wanted} wanted`, ranking.sql, [role.organisationId, role.roleId, 60, wanted]);
  }
}

/** A page far down a list costs what the first one does. */
async function measureLists(recruiter: Recruiter, role: HiringRole): Promise<void> {
  const rows = Number(options.rows);
  await seedLists(stage.database, role, rows);
  console.log(`\nOne page of 50, whole request in ms       depth     p50     p95     max`);
  for (const table of ['applications', 'assessments']) {
    for (const depth of DEPTHS) {
      const { rows: at } = await stage.database.query<{ createdAt: Date; id: string }>(
        `select created_at as "createdAt", id from ${table} where organisation_id = $1
         order by created_at desc, id desc offset $2 limit 1`,
        [role.organisationId, Math.floor(rows * depth)],
      );
      const [row] = at;
      if (!row) throw new Error(`${table} has fewer rows`);
      const cursor = Buffer.from(`${row.createdAt.toISOString()}|${row.id}`).toString('base64url');
      const spread = await timed(() => call(recruiter, 'GET', `/${table}?limit=50&cursor=${cursor}`));
      print(`${rows} ${table}`, `${depth * 100} %`, spread, '');
    }
  }
  console.log('');
}

async function keepPlan(what: string, sql: string, parameters: unknown[]): Promise<void> {
  const { rows } = await stage.database.query<{ 'QUERY PLAN': string }>(
    `explain (analyze, buffers) ${sql}`,
    parameters,
  );
  plans.push([`-- ${what}`, ...rows.map((row) => row['QUERY PLAN'])].join('\n'));
}

async function timed(work: () => Promise<unknown>): Promise<Spread> {
  for (let run = 0; run < WARM_UP; run++) await work();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return spreadOf(times);
}

function print(what: string, which: string, { p50, p95, max }: Spread, more: string): void {
  const numbers = [p50, p95, max].map((ms) => ms.toFixed(1).padStart(8)).join('');
  console.log(`${what.padEnd(40)}${which.padStart(7)}${numbers}  ${more}`);
}

async function newRecruiter(url: string): Promise<Recruiter> {
  const nobody = { url, token: '', organisationId: '' };
  const email = `recruiter.${Date.now()}@example.org`;
  const person = await call(nobody, 'POST', '/auth/register', {
    email,
    password: 'Ruhig-9-Fluss',
    full_name: 'Jonas Brandt',
  });
  const recruiter = { ...nobody, token: String(person['access_token']) };
  const organisation = await call(recruiter, 'POST', '/organisations', { name: 'Harbour Logistics' });
  return { ...recruiter, organisationId: String(organisation['id']) };
}

async function newRole(recruiter: Recruiter): Promise<HiringRole> {
  const role = await call(recruiter, 'POST', '/roles', { title: 'Warehouse shift lead', status: 'active' });
  return { organisationId: recruiter.organisationId, roleId: String(role['id']) };
}

async function call(
  { url, token }: Recruiter,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token !== '' && { Authorization: `Bearer ${token}` }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${text}`);
  return JSON.parse(text) as Record<string, unknown>;
}

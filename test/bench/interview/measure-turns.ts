import { monitorEventLoopDelay } from 'node:perf_hooks';
import type pg from 'pg';
import { CandidateClient, type LiveInterview } from './candidate-client.ts';
import { Load, type LoadPlan } from './load.ts';
import type { MeasuredProcess } from './measured-process.ts';
import { spreadOf, type Spread } from './percentiles.ts';
import { compareWithTranscripts, type SavedAnswers } from './population.ts';
import type { ProbeReport } from './probe.ts';
import { summarise, type ProfileSummary } from './profile.ts';
import type { Stage } from './stage.ts';
import { timesOf } from './turn-times.ts';

/** What is measured: the product, or the floor under it. */
export interface Measured {
  name: 'product' | 'floor';
  process: MeasuredProcess;
  url: string;
}

export interface TurnsResult {
  name: Measured['name'];
  plan: LoadPlan;
  perSecond: number;
  overheadMs: Spread;
  handedOnMs: Spread | null;
  cpuMsPerTurn: number;
  server: ProbeReport;
  /** How late this process was itself: what it adds to the overhead. */
  clientLagP99Ms: number;
  failures: Record<string, number>;
  resent: number;
  starved: number;
  /** Null for the floor, whose transcripts nobody looks at. */
  saved: SavedAnswers | null;
  profile: ProfileSummary | null;
}

const CLIENT_RESOLUTION_MS = 5;
const NS_PER_MS = 1e6;
const PROFILE_LINES = 20;

/** Puts a load on a server and takes the model's own time out of what the candidates waited. */
export async function measureTurns(
  stage: Stage,
  measured: Measured,
  interviews: LiveInterview[],
  plan: LoadPlan,
  options: { modelLatencyMs: number; pieceDelayMs: number; isProfiled: boolean },
): Promise<TurnsResult> {
  await stage.rehearse({ latency: options.modelLatencyMs, 'piece-delay': options.pieceDelayMs });
  const client = new CandidateClient(measured.url);
  const ownLag = monitorEventLoopDelay({ resolution: CLIENT_RESOLUTION_MS });
  if (options.isProfiled) await measured.process.ask('profile');
  await measured.process.ask('restart');
  ownLag.enable();
  const from = performance.now();
  const { turns, acknowledged, failures, starved } = await new Load(client, interviews, plan).run();
  const seconds = (performance.now() - from) / 1_000;
  ownLag.disable();
  const server = await measured.process.ask('report');
  const profile = options.isProfiled ? summarise(await measured.process.ask('stop-profile'), PROFILE_LINES) : null;
  client.close();
  const times = timesOf(turns, await stage.modelLog());
  return {
    name: measured.name,
    plan,
    perSecond: turns.length / seconds,
    overheadMs: spreadOf(times.map(({ overheadMs }) => overheadMs)),
    handedOnMs: plan.isStreamed
      ? spreadOf(times.flatMap(({ handedOnMs }) => (handedOnMs === null ? [] : [handedOnMs])))
      : null,
    cpuMsPerTurn: server.cpuMs / turns.length,
    server,
    clientLagP99Ms: Math.max(0, ownLag.percentile(99) / NS_PER_MS - CLIENT_RESOLUTION_MS),
    failures: Object.fromEntries(failures),
    resent: client.resent,
    starved,
    saved: measured.name === 'product' ? await compareWithTranscripts(stage.database, acknowledged) : null,
    profile,
  };
}

/** What the connections of a program do, seen from PostgreSQL, while a load runs. */
export interface ConnectionsSeen {
  looks: number;
  /** Most connections that were in a transaction and did nothing, at one look. */
  idleInTransactionAtMost: number;
  /** The longest that one was seen doing nothing in a transaction. */
  longestIdleInTransactionMs: number;
  activeAtMost: number;
}

const LOOK_EVERY_MS = 50;

/** Looks again and again until `work` is done. */
export async function watchConnections<Result>(
  database: pg.Client,
  work: Promise<Result>,
): Promise<{ result: Result; seen: ConnectionsSeen }> {
  const seen: ConnectionsSeen = {
    looks: 0,
    idleInTransactionAtMost: 0,
    longestIdleInTransactionMs: 0,
    activeAtMost: 0,
  };
  let isDone = false;
  const watching = (async () => {
    while (!isDone) {
      const { rows } = await database.query<{ idle: number; active: number; longest: number }>(
        `select count(*) filter (where state like 'idle in transaction%')::int as idle,
                count(*) filter (where state = 'active')::int as active,
                coalesce(max(extract(epoch from clock_timestamp() - state_change) * 1000)
                  filter (where state like 'idle in transaction%'), 0)::float8 as longest
         from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      );
      const [look] = rows;
      seen.looks += 1;
      seen.idleInTransactionAtMost = Math.max(seen.idleInTransactionAtMost, look?.idle ?? 0);
      seen.longestIdleInTransactionMs = Math.max(seen.longestIdleInTransactionMs, look?.longest ?? 0);
      seen.activeAtMost = Math.max(seen.activeAtMost, look?.active ?? 0);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  })();
  try {
    return { result: await work, seen };
  } finally {
    isDone = true;
    await watching;
  }
}

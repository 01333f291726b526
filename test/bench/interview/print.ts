import type { LongResult } from './measure-long.ts';
import type { MemoryResult } from './measure-memory.ts';
import type { ConnectionsSeen, TurnsResult } from './measure-turns.ts';
import type { ProfileSummary } from './profile.ts';

const COLUMNS = [
  ['who', 8],
  ['live', 5],
  ['loop', 7],
  ['way', 7],
  ['turns', 6],
  ['/s', 6],
  ['p50', 7],
  ['p95', 7],
  ['p99', 7],
  ['max', 7],
  ['1st p50', 8],
  ['1st p95', 8],
  ['cpu/turn', 9],
  ['busy', 5],
  ['lag p99', 8],
  ['client lag', 11],
  ['failed', 7],
  ['lost', 5],
  ['twice', 6],
] as const;

const KIB = 1_024;

export function printTurnsHead(title: string): void {
  console.log(`\n${title}. Overhead and first piece in ms`);
  console.log(COLUMNS.map(([name, width]) => name.padStart(width)).join(''));
}

export function printTurns(result: TurnsResult): void {
  const { plan, overheadMs, handedOnMs, server, saved, failures } = result;
  const failed = Object.values(failures).reduce((sum, count) => sum + count, 0);
  const cells = [
    result.name,
    plan.live,
    plan.loop,
    plan.isStreamed ? 'stream' : 'plain',
    overheadMs.count,
    result.perSecond.toFixed(1),
    overheadMs.p50.toFixed(1),
    overheadMs.p95.toFixed(1),
    overheadMs.p99.toFixed(1),
    overheadMs.max.toFixed(1),
    handedOnMs?.p50.toFixed(1) ?? '-',
    handedOnMs?.p95.toFixed(1) ?? '-',
    result.cpuMsPerTurn.toFixed(2),
    `${Math.round(server.busy * 100)}%`,
    server.lagP99Ms.toFixed(1),
    result.clientLagP99Ms.toFixed(1),
    failed,
    saved?.lost ?? '-',
    saved?.twice ?? '-',
  ];
  console.log(cells.map((cell, index) => String(cell).padStart(COLUMNS[index]?.[1] ?? 0)).join(''));
  for (const [what, count] of Object.entries(failures)) console.log(`      ${count} × ${what}`);
  if (result.resent > 0) console.log(`      ${result.resent} sent again on a new connection`);
  if (result.starved > 0) console.log(`      ${result.starved} seats stayed empty: no interview was left`);
}

/** How far the product is above what the machine allows. */
export function printRatio(product: TurnsResult, floor: TurnsResult): void {
  const times = (a: number, b: number): string => `${(a / b).toFixed(1)} ×`;
  console.log(
    `      product/floor: p50 ${times(product.overheadMs.p50, floor.overheadMs.p50)}, ` +
      `p95 ${times(product.overheadMs.p95, floor.overheadMs.p95)}, ` +
      `cpu per turn ${times(product.cpuMsPerTurn, floor.cpuMsPerTurn)}`,
  );
}

export function printMemory({
  live,
  waitingHeapBytes,
  waitingProcessBytes,
  restingHeapBytes,
  failed,
}: MemoryResult): void {
  console.log(`\nMemory per interview, ${live} live, all waiting for the model at once (KiB)`);
  console.log(`  waiting   ${kib(waitingHeapBytes)} heap; process ${mib(waitingProcessBytes)} MiB; ${failed} failed`);
  console.log(`  resting   ${kib(restingHeapBytes)} heap`);
}

export function printStall(poolSize: number, modelLatencyMs: number, result: TurnsResult, seen: ConnectionsSeen): void {
  printTurnsHead(`A model of ${modelLatencyMs} ms per call and ${poolSize} connections`);
  printTurns(result);
  console.log(
    `  seen in ${seen.looks} looks: at most ${seen.activeAtMost} active, at most ${seen.idleInTransactionAtMost} idle in ` +
      `a transaction, the longest for ${seen.longestIdleInTransactionMs.toFixed(1)} ms`,
  );
}

export function printLong({ idleTripsPerSecond, points }: LongResult): void {
  console.log(`\nOne long interview (${idleTripsPerSecond} round trips/s to PostgreSQL while nothing happens)`);
  for (const { turn, trips, heapBytes, turnP50Ms } of points) {
    console.log(
      `  turn ${String(turn).padStart(4)}: ${trips} round trips, heap ${mib(heapBytes)} MiB, ` +
        `${turnP50Ms.toFixed(1)} ms with a model of 0 ms`,
    );
  }
  for (const statement of points.at(-1)?.statements ?? []) console.log(`    ${statement}`);
}

export function printProfile({ busyMs, packages, functions }: ProfileSummary): void {
  console.log(`  CPU profile, ${busyMs.toFixed(0)} ms at work. Self time by package, then by function:`);
  for (const times of [packages, functions]) {
    for (const { name, selfMs } of times) {
      console.log(`    ${((selfMs / busyMs) * 100).toFixed(1).padStart(5)} %  ${name}`);
    }
    console.log('');
  }
}

function kib(bytes: number): string {
  return (bytes / KIB).toFixed(1);
}

function mib(bytes: number): string {
  return (bytes / KIB ** 2).toFixed(1);
}

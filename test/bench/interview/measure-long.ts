import { setTimeout as sleep } from 'node:timers/promises';
import { CandidateClient, type LiveInterview } from './candidate-client.ts';
import type { Measured } from './measure-turns.ts';
import { spreadOf } from './percentiles.ts';
import type { Stage } from './stage.ts';
import type { StatementCounter } from './statement-counter.ts';

export interface LongResult {
  /** Round trips per second while nobody does anything. */
  idleTripsPerSecond: number;
  points: {
    turn: number;
    trips: number;
    /** The statements in order, the first words of each. */
    statements: string[];
    heapBytes: number;
    /** Of the ten turns up to here, the model's time (which is next to nothing here) included. */
    turnP50Ms: number;
  }[];
}

const IDLE_MS = 2_000;
/** What a turn leaves to be done in the background comes within this. */
const AFTERMATH_MS = 100;
const STATEMENT_CHARACTERS = 90;
const NEIGHBOURS = 10;

/** One candidate who never stops: does the two-hundredth turn cost what the fifth one does? */
export async function measureLong(
  stage: Stage,
  { process: product, url }: Measured,
  counter: StatementCounter,
  interview: LiveInterview,
  turns: number,
): Promise<LongResult> {
  const client = new CandidateClient(url);
  const points: LongResult['points'] = [];
  const wanted = new Set([5, 200, turns].filter((turn) => turn <= turns));
  const times: number[] = [];
  await stage.rehearse({ latency: 0, 'piece-delay': 0 });
  counter.take();
  await sleep(IDLE_MS);
  const idleTripsPerSecond = counter.take().length / (IDLE_MS / 1_000);
  for (let turn = 1; turn <= turns; turn++) {
    counter.take();
    const from = performance.now();
    const { question } = await client.answer(interview, `Answer ${turn}: I measured it, and then I changed one thing.`);
    times.push(performance.now() - from);
    if (question === null) throw new Error(`The long interview ended at turn ${turn}`);
    if (!wanted.has(turn)) continue;
    await sleep(AFTERMATH_MS);
    const trips = counter.take();
    const { heapBytes } = await product.ask('collect');
    points.push({
      turn,
      trips: trips.length,
      statements: trips.map(({ sql }) => sql.replaceAll(/\s+/g, ' ').trim().slice(0, STATEMENT_CHARACTERS)),
      heapBytes,
      turnP50Ms: spreadOf(times.slice(-NEIGHBOURS)).p50,
    });
  }
  client.close();
  return { idleTripsPerSecond, points };
}

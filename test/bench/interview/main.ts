/** What an interview's turn costs besides the model. README.md beside it says what is measured and how. */
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import type { LoadPlan } from './load.ts';
import { measureLong } from './measure-long.ts';
import { measureMemory } from './measure-memory.ts';
import { measureTurns, watchConnections, type Measured, type TurnsResult } from './measure-turns.ts';
import { readOptions, type Options } from './options.ts';
import { Population, TURNS_PER_INTERVIEW } from './population.ts';
import { layFloor } from './floor-data.ts';
import { printLong, printMemory, printProfile, printRatio, printStall, printTurns, printTurnsHead } from './print.ts';
import { Stage } from './stage.ts';
import { StatementCounter } from './statement-counter.ts';

const WARM_UP_SECONDS = 4;
const WARM_UP_LATENCY_MS = 20;
/** So that nobody has to wait for an interview that is not prepared. */
const SPARE = 1.5;
const CALLS_PER_TURN = 2;

const options = readOptions(process.argv.slice(2));
const results: Record<string, unknown> = {};
const machine = {
  cores: availableParallelism(),
  model: cpus()[0]?.model ?? '?',
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
};
const load = (): string =>
  loadavg()
    .map((each) => each.toFixed(2))
    .join(' ');
console.log(`${machine.cores} cores (${machine.model}), ${machine.memoryGiB} GiB, Node ${machine.node}`);
console.log(`Load average before: ${load()}`);

const stage = await Stage.set(process.env['DATABASE_URL']);
try {
  await run(stage, options);
} finally {
  await stage.strike();
}
console.log(`\nLoad average after: ${load()}`);
if (options.jsonFile !== undefined) {
  writeFileSync(options.jsonFile, `${JSON.stringify({ machine, ...results }, null, 2)}\n`);
}

async function run(stage: Stage, { parts, poolSize }: Options): Promise<void> {
  if (parts.has('turns') || parts.has('memory')) {
    const product: Measured = { name: 'product', ...(await stage.startProduct({ poolSize, runWorker: true })) };
    try {
      const population = await Population.begin(product.url, stage.database, stage.jwtSecret);
      if (parts.has('turns')) await measureScenarios(product, population);
      if (parts.has('memory')) {
        const memory = await measureMemory(stage, product, await population.interviews(options.memoryLive));
        results['memory'] = memory;
        printMemory(memory);
      }
    } finally {
      await product.process.stop();
    }
  }
  if (parts.has('stall')) await measureStall();
  if (parts.has('long')) await measureLongInterview();
}

/** Product and floor take turns, so that both meet the same moods of the machine. */
async function measureScenarios(product: Measured, population: Population): Promise<void> {
  const floor: Measured | null = options.parts.has('floor')
    ? { name: 'floor', ...(await stage.startFloor(TURNS_PER_INTERVIEW)) }
    : null;
  const found: TurnsResult[] = [];
  results['turns'] = found;
  try {
    await warmUp(product, population);
    if (floor) await warmUp(floor, population);
    printTurnsHead(`Turns, model ${options.modelLatencyMs} ms ± half per call, two calls a turn`);
    for (const scenario of options.scenarios) {
      const plan = { ...scenario, paceMs: options.paceMs };
      const measured = await measureScenario(product, population, plan, options);
      found.push(measured);
      printTurns(measured);
      if (floor && !plan.isStreamed) {
        const least = await measureScenario(floor, population, plan, { ...options, isProfiled: false });
        found.push(least);
        printTurns(least);
        printRatio(measured, least);
      }
      if (measured.profile) printProfile(measured.profile);
    }
  } finally {
    await floor?.process.stop();
  }
}

async function measureScenario(
  measured: Measured,
  population: Population,
  plan: LoadPlan,
  model: { modelLatencyMs: number; pieceDelayMs: number; isProfiled: boolean },
): Promise<TurnsResult> {
  const interviews = await population.interviews(interviewsFor(plan, model.modelLatencyMs));
  if (measured.name === 'floor') await layFloor(stage.database, interviews);
  return measureTurns(stage, measured, interviews, plan, model);
}

/** Code that has run often enough is compiled. */
async function warmUp(measured: Measured, population: Population): Promise<void> {
  for (const isStreamed of measured.name === 'floor' ? [false] : [false, true]) {
    const plan: LoadPlan = { live: 20, loop: 'closed', isStreamed, seconds: WARM_UP_SECONDS, paceMs: options.paceMs };
    await measureScenario(measured, population, plan, {
      modelLatencyMs: WARM_UP_LATENCY_MS,
      pieceDelayMs: 0,
      isProfiled: false,
    });
  }
}

/** Many interviews, few connections, a slow model: does anybody hold a connection while the model thinks? */
async function measureStall(): Promise<void> {
  const poolSize = 5;
  const { live, seconds, modelLatencyMs } = options.stall;
  const product = await stage.startProduct({ poolSize, runWorker: false });
  const measured: Measured = { name: 'product', ...product };
  try {
    const population = await Population.begin(product.url, stage.database, stage.jwtSecret);
    await warmUp(measured, population);
    const plan: LoadPlan = { live, loop: 'closed', isStreamed: false, seconds, paceMs: options.paceMs };
    const interviews = await population.interviews(live * 2);
    const watched = measureTurns(stage, measured, interviews, plan, {
      modelLatencyMs,
      pieceDelayMs: 0,
      isProfiled: false,
    });
    const { result, seen } = await watchConnections(stage.database, watched);
    results['stall'] = { poolSize, modelLatencyMs, result, seen };
    printStall(poolSize, modelLatencyMs, result, seen);
  } finally {
    await product.process.stop();
  }
}

async function measureLongInterview(): Promise<void> {
  const { counter, url: databaseUrl } = await StatementCounter.start(stage.databaseUrl);
  const product = await stage.startProduct({ poolSize: 2, runWorker: false, databaseUrl });
  try {
    const population = await Population.begin(product.url, stage.database, stage.jwtSecret);
    const [interview] = await population.interviews(1, options.longTurns + 1);
    if (!interview) throw new Error('One interview was made');
    const long = await measureLong(stage, { name: 'product', ...product }, counter, interview, options.longTurns);
    results['long'] = long;
    printLong(long);
  } finally {
    await product.process.stop();
    counter.stop();
  }
}

function interviewsFor(plan: LoadPlan, modelLatencyMs: number): number {
  const { live, loop, seconds, paceMs } = plan;
  const msPerTurn = loop === 'open' ? paceMs : CALLS_PER_TURN * modelLatencyMs;
  const turns = (live * seconds * 1_000) / msPerTurn;
  return Math.ceil(live + (SPARE * turns) / (TURNS_PER_INTERVIEW - 1));
}

import { parseArgs } from 'node:util';
import type { LoadPlan } from './load.ts';

export const PARTS = ['turns', 'floor', 'stall', 'memory', 'long'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  scenarios: Pick<LoadPlan, 'live' | 'loop' | 'isStreamed' | 'seconds'>[];
  paceMs: number;
  modelLatencyMs: number;
  /** Between two pieces of a streamed answer. */
  pieceDelayMs: number;
  poolSize: number;
  parts: ReadonlySet<Part>;
  stall: { live: number; seconds: number; modelLatencyMs: number };
  memoryLive: number;
  longTurns: number;
  jsonFile: string | undefined;
  isProfiled: boolean;
}

/** More than this many candidates who answer at once keep two cores busy with waiting. */
const CLOSED_AT_MOST = 200;
/** These are measured with streamed questions as well. */
const STREAMED: ReadonlySet<string> = new Set(['50 closed', '500 open']);
/** In an open loop turns are few. It lasts longer, so that percentiles mean something, within limits. */
const OPEN_LASTS_TIMES = 2;
const OPEN_LASTS_AT_MOST_TIMES = 3;
const OPEN_TURNS_WANTED = 150;

/** @throws Error that says which option is wrong. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      live: { type: 'string' },
      loop: { type: 'string', default: 'closed,open' },
      seconds: { type: 'string' },
      pace: { type: 'string', default: '30' },
      'model-latency': { type: 'string', default: '300' },
      'piece-delay': { type: 'string', default: '10' },
      pool: { type: 'string', default: '10' },
      parts: { type: 'string', default: PARTS.join(',') },
      turns: { type: 'string' },
      quick: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  const { quick } = values;
  const seconds = number('seconds', values.seconds ?? (quick ? '4' : '6'));
  const loops = values.loop.split(',');
  const unknownLoop = loops.find((loop) => loop !== 'closed' && loop !== 'open');
  if (unknownLoop !== undefined) throw new Error(`--loop is closed, open or both, not ${unknownLoop}`);
  const paceMs = number('pace', values.pace) * 1_000;
  return {
    scenarios: scenariosOf(liveIn(values.live, quick), new Set(loops), seconds, paceMs),
    paceMs,
    modelLatencyMs: number('model-latency', values['model-latency']),
    pieceDelayMs: Number(values['piece-delay']),
    poolSize: number('pool', values.pool),
    parts: new Set(values.parts.split(',').map(partNamed)),
    stall: { live: quick ? 50 : 200, seconds, modelLatencyMs: 2_000 },
    memoryLive: quick ? 50 : 200,
    longTurns: number('turns', values.turns ?? (quick ? '30' : '300')),
    jsonFile: values.json,
    isProfiled: values.profile,
  };
}

/** How many are live, by the loop they are in. */
type Live = Record<LoadPlan['loop'], number[]>;

function liveIn(written: string | undefined, quick: boolean): Live {
  if (written !== undefined) {
    const live = numbers('live', written);
    return { closed: live.filter((count) => count <= CLOSED_AT_MOST), open: live };
  }
  return quick ? { closed: [1, 50], open: [50] } : { closed: [1, 50, 200], open: [50, 500, 1_000] };
}

function scenariosOf(live: Live, loops: ReadonlySet<string>, seconds: number, paceMs: number): Options['scenarios'] {
  const closed = live.closed.map((count) => ({ live: count, loop: 'closed' as const, isStreamed: false, seconds }));
  const open = live.open.map((count) => {
    const enough = (OPEN_TURNS_WANTED * paceMs) / 1_000 / count;
    const times = Math.min(OPEN_LASTS_AT_MOST_TIMES, Math.max(OPEN_LASTS_TIMES, enough / seconds));
    return { live: count, loop: 'open' as const, isStreamed: false, seconds: Math.ceil(seconds * times) };
  });
  return [...closed, ...open]
    .filter(({ loop }) => loops.has(loop))
    .flatMap((plain) =>
      STREAMED.has(`${plain.live} ${plain.loop}`) ? [plain, { ...plain, isStreamed: true }] : [plain],
    );
}

function partNamed(name: string): Part {
  const part = PARTS.find((known) => known === name);
  if (part === undefined) throw new Error(`--parts are ${PARTS.join(', ')}, not ${name}`);
  return part;
}

function numbers(option: string, written: string): number[] {
  return written.split(',').map((each) => number(option, each));
}

function number(option: string, written: string): number {
  const value = Number(written);
  if (!(value > 0)) throw new Error(`--${option} is a positive number, not ${written}`);
  return value;
}

import { readFaults, type FaultSchedule } from './faults.ts';

/** How this server behaves; all of it can be changed while it runs. */
export interface Settings {
  /** Same seed, same answers. */
  seed: number;
  /** Until the first byte of an answer; each request gets 0.5 to 1.5 of it, by the seed. */
  latencyMs: number;
  /** Between two pieces of a stream. */
  pieceDelayMs: number;
  faults: FaultSchedule;
  /** What a 429 asks for. */
  retryAfterSeconds: number;
  /** Response formats that are understood; others are refused with 400. */
  formats: readonly string[];
  /** Parts of a request that are refused with 400, such as `temperature`. */
  refuses: readonly string[];
  /** Longer questions are too long for the model. */
  maxCharacters: number;
  /** Does what the material says: a model that falls for injected instructions. */
  obedient: boolean;
  /** When set, requests need it, and a wrong one is repeated in the refusal, as careless servers do. */
  key: string | undefined;
  /** What is found of it in a question is noted in the log, so that a benchmark knows whose question it was. */
  mark: RegExp | undefined;
}

export const DEFAULTS: Settings = {
  seed: 1,
  latencyMs: 0,
  pieceDelayMs: 0,
  faults: new Map(),
  retryAfterSeconds: 1,
  formats: ['json_schema', 'json_object', 'text'],
  refuses: [],
  maxCharacters: Number.POSITIVE_INFINITY,
  obedient: false,
  key: undefined,
  mark: undefined,
};

/** Settings by their names on the command line and in POST /admin/settings. What is left out stays as it is. */
export interface WrittenSettings {
  seed?: string | number;
  latency?: string | number;
  'piece-delay'?: string | number;
  faults?: string;
  'retry-after'?: string | number;
  formats?: string;
  refuses?: string;
  'max-characters'?: string | number;
  obey?: boolean;
  key?: string;
  mark?: string;
}

/** @throws Error that says what cannot be understood. */
export function changeSettings(settings: Settings, written: WrittenSettings): Settings {
  return {
    seed: number(written.seed, settings.seed),
    latencyMs: number(written.latency, settings.latencyMs),
    pieceDelayMs: number(written['piece-delay'], settings.pieceDelayMs),
    faults: written.faults === undefined ? settings.faults : readFaults(written.faults),
    retryAfterSeconds: number(written['retry-after'], settings.retryAfterSeconds),
    formats: names(written.formats, settings.formats),
    refuses: names(written.refuses, settings.refuses),
    maxCharacters: number(written['max-characters'], settings.maxCharacters),
    obedient: written.obey ?? settings.obedient,
    key: written.key ?? settings.key,
    mark: written.mark === undefined ? settings.mark : new RegExp(written.mark),
  };
}

function number(written: string | number | undefined, otherwise: number): number {
  if (written === undefined) return otherwise;
  const value = Number(written);
  if (Number.isNaN(value) || value < 0) throw new Error(`Not a number: ${written}`);
  return value;
}

function names(written: string | undefined, otherwise: readonly string[]): readonly string[] {
  return written === undefined ? otherwise : written.split(',').filter((name) => name !== '');
}

/**
 * What can go wrong with one request. A number is an HTTP status (429 comes with Retry-After). `stall`: no byte until
 * the caller gives up. `stall-mid`: falls silent in the middle. `reset`: the connection breaks in the middle. `hang-up`: a stream
 * ends politely in the middle.
 * `malformed`: the answer's JSON is cut off. `off-schema`: JSON of another shape. `broken-body`: the response itself is
 * no JSON. `empty`: no choices. `filter`: a content filter ends the answer. `filter-prompt`: it refuses the question.
 * `refusal`: the model declines. `context`: the question is too long. `none`: nothing.
 */
export const FAULTS = [
  'stall',
  'stall-mid',
  'reset',
  'hang-up',
  'malformed',
  'off-schema',
  'broken-body',
  'empty',
  'filter',
  'filter-prompt',
  'refusal',
  'context',
  'none',
] as const;
export type Fault = (typeof FAULTS)[number] | `${number}`;

/** What happens to which request, counted from 1; `*` is every request that has nothing of its own. */
export type FaultSchedule = ReadonlyMap<number | '*', Fault>;

/** Reads `429@3,500@5,stall@7`, with ranges (`500@1-5`) and `500@*`. */
export function readFaults(text: string): FaultSchedule {
  const schedule = new Map<number | '*', Fault>();
  for (const entry of text.split(',').filter((part) => part.trim() !== '')) {
    const [, fault, from, to] = /^\s*([\w-]+)@(\*|\d+)(?:-(\d+))?\s*$/.exec(entry) ?? [];
    if (fault === undefined || !isFault(fault)) throw new Error(`No fault: ${entry}. Write e.g. 429@3 or stall@1-5.`);
    if (from === '*') schedule.set('*', fault);
    for (let at = Number(from); at <= Number(to ?? from); at += 1) schedule.set(at, fault);
  }
  return schedule;
}

export function faultAt(schedule: FaultSchedule, request: number): Fault {
  return schedule.get(request) ?? schedule.get('*') ?? 'none';
}

function isFault(name: string): name is Fault {
  return /^[45]\d\d$/.test(name) || (FAULTS as readonly string[]).includes(name);
}

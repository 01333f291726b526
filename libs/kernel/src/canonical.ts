/** The same JSON for the same content: keys in order, nothing undefined. What hashes and comparisons are made of. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) && !(part instanceof Date)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)))
      : part,
  );
}

/** Where two pieces of content differ. `path` reads like `dimensions[0].score`; a side that is not there is null. */
export interface Difference {
  path: string;
  stored: unknown;
  replayed: unknown;
}

const MOST_DIFFERENCES = 50;

/** The first differences, leaf by leaf. */
export function differencesBetween(stored: unknown, replayed: unknown): Difference[] {
  return compare('', stored, replayed).slice(0, MOST_DIFFERENCES);
}

function compare(path: string, stored: unknown, replayed: unknown): Difference[] {
  if (canonicalJson(stored) === canonicalJson(replayed)) return [];
  if (!isTree(stored) || !isTree(replayed) || Array.isArray(stored) !== Array.isArray(replayed)) {
    return [{ path, stored: stored ?? null, replayed: replayed ?? null }];
  }
  const keys = new Set([...Object.keys(stored), ...Object.keys(replayed)]);
  return [...keys].flatMap((key) => {
    const step = Array.isArray(stored) ? `[${key}]` : path === '' ? key : `.${key}`;
    return compare(`${path}${step}`, stored[key], replayed[key]);
  });
}

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

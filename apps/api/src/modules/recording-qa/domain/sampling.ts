import { DAY_MS } from '#libs/kernel';

/** A share of all, or so many for each agent and week. */
export const SAMPLING_KINDS = ['percent', 'per_agent_per_week'] as const;
export type SamplingKind = (typeof SAMPLING_KINDS)[number];

/** Where an id falls between 0 and 1 under a seed: the same every time, and nobody can tell it beforehand. */
export function lotOf(seed: string, id: string): number {
  let hash = 0x811c9dc5;
  for (const unit of `${seed}:${id}`) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  // Without this, ids that differ in their last letter only would lie side by side.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

export const isDrawn = (seed: string, id: string, percent: number): boolean => lotOf(seed, id) < percent / 100;

/** The `count` of them that are drawn, whatever order they came in. */
export function drawnOf(seed: string, ids: readonly string[], count: number): Set<string> {
  const lots = ids.map((id) => ({ id, lot: lotOf(seed, id) }));
  return new Set(
    lots
      .toSorted((one, other) => one.lot - other.lot)
      .slice(0, count)
      .map(({ id }) => id),
  );
}

/** The week that a moment lies in: from Monday to Monday, in UTC. */
export function weekOf(at: Date): { from: Date; until: Date } {
  const midnight = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
  const from = midnight - ((at.getUTCDay() + 6) % 7) * DAY_MS;
  return { from: new Date(from), until: new Date(from + 7 * DAY_MS) };
}

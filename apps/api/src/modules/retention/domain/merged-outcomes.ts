import type { ErasureOutcome } from '#libs/kernel';

/** Several calls as if they had been one: what went adds up, what stays is counted once. */
export function mergeOutcomes(known: readonly ErasureOutcome[], news: readonly ErasureOutcome[]): ErasureOutcome[] {
  const merged = new Map(known.map((outcome) => [keyOf(outcome), outcome]));
  for (const outcome of news) {
    if (outcome.rows === 0 && outcome.blobs === 0) continue;
    const before = merged.get(keyOf(outcome));
    merged.set(keyOf(outcome), before ? together(before, outcome) : outcome);
  }
  return [...merged.values()];
}

/** Whether a call still found something to do. */
export function changedSomething(outcomes: readonly ErasureOutcome[]): boolean {
  return outcomes.some(({ action, rows }) => action !== 'kept' && rows > 0);
}

const keyOf = ({ table, action, reason }: ErasureOutcome): string => `${table} ${action} ${reason ?? ''}`;

function together(before: ErasureOutcome, after: ErasureOutcome): ErasureOutcome {
  if (after.action === 'kept') return { ...after, rows: Math.max(before.rows, after.rows) };
  return { ...after, rows: before.rows + after.rows, blobs: before.blobs + after.blobs };
}

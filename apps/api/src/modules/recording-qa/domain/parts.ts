import type { Criterion, PolicyTemplate } from './policy-template.js';
import { MOST_SEGMENTS_READ } from './reading.js';
import type { Segment } from './segment.js';

/** One thing that an engine is asked about a conversation, and that is kept by itself. */
export type Part = { kind: 'criterion'; criterion: Criterion } | { kind: 'violations' } | { kind: 'resolution' };

const OF_CRITERION = 'criterion:';

export const partName = (part: Part): string =>
  part.kind === 'criterion' ? `${OF_CRITERION}${part.criterion.key}` : part.kind;

/** In the order in which they are made. A missing disclosure needs no question: its criterion tells. */
export function partsOf({ criteria, violationRules }: PolicyTemplate): Part[] {
  const hasSpokenRules = violationRules.some(({ type }) => type !== 'missing_disclosure');
  return [
    ...criteria.map((criterion): Part => ({ kind: 'criterion', criterion })),
    ...(hasSpokenRules ? [{ kind: 'violations' } as const] : []),
    { kind: 'resolution' },
  ];
}

/** What is read for whether the matter was settled: a longer conversation by the part where it is stated, and its end. */
export function resolutionReading(segments: readonly Segment[]): Segment[] {
  if (segments.length <= MOST_SEGMENTS_READ) return [...segments];
  const opening = Math.floor(MOST_SEGMENTS_READ / 3);
  return [...segments.slice(0, opening), ...segments.slice(opening - MOST_SEGMENTS_READ)];
}

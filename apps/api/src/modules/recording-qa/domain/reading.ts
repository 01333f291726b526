import type { CriterionProposal } from './finding.js';
import type { Criterion, Moment } from './policy-template.js';
import { isHeldToPolicy, type Segment } from './segment.js';

/** What one question to an engine holds: about an hour of talk, or 12 000 tokens. */
export const MOST_SEGMENTS_READ = 300;
/** Enough on both sides of a cut for a question and its answer. */
const OVERLAP = 4;
const OPENING_SEGMENTS = 16;
const CLOSING_SEGMENTS = 16;
/** Beside each match, so that it can be understood. */
const NEIGHBOURS = 2;

/** What decides which part of a transcript is read. */
type Asked = Pick<Criterion, 'name' | 'kind' | 'moment' | 'evaluationPrompt' | 'examples'>;

/**
 * The parts of a transcript that are read for a criterion, each with one question. Statements and prohibited phrases are
 * looked for in all of it, window by window, or in the opening or closing where they belong: so "never said" is true.
 * Behaviours and outcomes of a longer conversation are judged by its opening, its closing and what comes nearest to the
 * criterion's words, at most `MOST_SEGMENTS_READ` segments; that is stated, and what was not read is not judged.
 */
export function readingsFor(criterion: Asked, segments: readonly Segment[]): Segment[][] {
  if (criterion.moment !== 'anywhere') return [momentOf(criterion.moment, segments)];
  const isWhole = criterion.kind === 'required_statement' || criterion.kind === 'prohibited_phrase';
  return isWhole ? windowsOf(segments) : [excerptFor(criterion, segments)];
}

/** All of a transcript in overlapping parts, as violations are looked for. */
export function windowsOf(segments: readonly Segment[]): Segment[][] {
  const windows: Segment[][] = [];
  for (let from = 0; from === 0 || from + OVERLAP < segments.length; from += MOST_SEGMENTS_READ - OVERLAP) {
    windows.push(segments.slice(from, from + MOST_SEGMENTS_READ));
  }
  return windows;
}

/** One proposal out of those for every reading of a criterion: said once is said, whether it had to be or must not be. */
export function mergeProposals(criterion: Criterion, proposals: readonly CriterionProposal[]): CriterionProposal {
  const scoreOf = ({ finding }: CriterionProposal): number | null => (finding.kind === 'scored' ? finding.score : null);
  const direction = criterion.kind === 'prohibited_phrase' ? 1 : -1;
  const telling =
    criterion.kind === 'prohibited_phrase' ? (score: number) => score < 100 : (score: number) => score > 0;
  const scored = proposals
    .filter((proposal) => scoreOf(proposal) !== null)
    .toSorted((one, other) => direction * ((scoreOf(one) ?? 0) - (scoreOf(other) ?? 0)));
  const found = scored.find((proposal) => telling(scoreOf(proposal) ?? 0));
  const open = proposals.find(({ finding }) => finding.kind === 'unsure');
  const first = found ?? open ?? scored[0] ?? proposals[0];
  if (first) return first;
  return { finding: { kind: 'unsure', reason: 'Nothing was said.' }, feedback: '', confidence: 0 };
}

function momentOf(moment: Moment, segments: readonly Segment[]): Segment[] {
  return moment === 'opening' ? segments.slice(0, OPENING_SEGMENTS) : segments.slice(-CLOSING_SEGMENTS);
}

function excerptFor({ name, evaluationPrompt, examples }: Asked, segments: readonly Segment[]): Segment[] {
  if (segments.length <= MOST_SEGMENTS_READ) return [...segments];
  const wanted = stemsOf([name, evaluationPrompt, ...examples].join(' '));
  const last = segments.length - 1;
  const chosen = new Set<number>();
  const take = (index: number): void => {
    if (index >= 0 && index <= last && chosen.size < MOST_SEGMENTS_READ) chosen.add(index);
  };
  for (let step = 0; step < OPENING_SEGMENTS; step++) take(step);
  for (let step = 0; step < CLOSING_SEGMENTS; step++) take(last - step);
  for (const { index } of byNearness(segments, wanted)) {
    for (let beside = index - NEIGHBOURS; beside <= index + NEIGHBOURS; beside++) take(beside);
  }
  return segments.filter((_, place) => chosen.has(place));
}

/** Best first; what says nothing of it stays out, and those held to the policy go first among equals. */
function byNearness(segments: readonly Segment[], wanted: ReadonlySet<string>): { index: number }[] {
  return segments
    .map(({ text, speaker }, index) => ({
      index,
      near: [...stemsOf(text)].filter((stem) => wanted.has(stem)).length,
      isHeld: isHeldToPolicy(speaker) ? 1 : 0,
    }))
    .filter(({ near }) => near > 0)
    .toSorted((one, other) => other.near - one.near || other.isHeld - one.isHeld || one.index - other.index);
}

/** Words of five letters and more by their beginning: enough to see what a passage is about. */
function stemsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 5)));
}

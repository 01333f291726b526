import type { AssessmentStatus } from './assessment-status.js';

/** The parts of an assessment. Each is asked for, fails and goes on by itself. */
export const PASSES = ['scores', 'integrity', 'reasoning', 'actions'] as const;
export type PassName = (typeof PASSES)[number];

export const PASS_STATUSES = ['pending', 'processing', 'completed', 'failed'] as const;
export type PassStatus = (typeof PASS_STATUSES)[number];

/** One pass as far as the whole is concerned. */
export interface PassState {
  pass: PassName;
  status: PassStatus;
  problem: string | null;
}

/** Reasons and actions speak about the scores; integrity stands beside them and knows nothing of them. */
const RESTS_ON_SCORES: readonly PassName[] = ['reasoning', 'actions'];

const WORDS: Readonly<Record<PassName, string>> = {
  scores: 'the scores',
  integrity: 'the integrity check',
  reasoning: 'the reasoning with the feedback',
  actions: 'the recommended actions',
};

/** What can be worked on now: everything open that does not wait for the scores. */
export function readyPasses(passes: readonly PassState[]): PassName[] {
  const hasScores = passes.some(({ pass, status }) => pass === 'scores' && status === 'completed');
  return passes
    .filter(({ pass, status }) => status === 'pending' && (hasScores || !RESTS_ON_SCORES.includes(pass)))
    .map(({ pass }) => pass);
}

/** What cannot be made any more when this pass has failed. */
export function lostWith(failed: PassName): readonly PassName[] {
  return failed === 'scores' ? RESTS_ON_SCORES : [];
}

/** `partial` as soon as something is there and nothing more is on its way. */
export function statusOf(passes: readonly PassState[]): AssessmentStatus {
  const has = (status: PassStatus): boolean => passes.some((pass) => pass.status === status);
  if (passes.every(({ status }) => status === 'completed')) return 'completed';
  if (passes.every(({ status }) => status === 'pending')) return 'pending';
  if (has('pending') || has('processing')) return 'processing';
  return has('completed') ? 'partial' : 'failed';
}

/** The parts that are not there, in the order in which they are made. */
export function missingParts(passes: readonly Pick<PassState, 'pass' | 'status'>[]): PassName[] {
  return PASSES.filter((name) => passes.some(({ pass, status }) => pass === name && status !== 'completed'));
}

/** What failed and why, for staff; null while nothing has failed. */
export function problemOf(passes: readonly PassState[]): string | null {
  const failed = passes.filter(({ status }) => status === 'failed');
  if (failed.length === 0) return null;
  const names = PASSES.filter((name) => failed.some(({ pass }) => pass === name));
  const reasons = [...new Set(failed.flatMap(({ problem }) => (problem === null ? [] : [problem])))];
  return [`Missing: ${partsInWords(names)}.`, ...reasons, 'It can be asked for again.'].join(' ');
}

export const partsInWords = (parts: readonly PassName[]): string => inWords(parts.map((part) => WORDS[part]));

const inWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

import type { CallState } from './call-state.js';

export const PART_STATUSES = ['waiting', 'copied', 'stored', 'lost', 'unwanted', 'deleted'] as const;
/**
 * `waiting` to be copied to us, `copied` but still with the service too, `stored` with us alone, `lost` before it was
 * copied, `unwanted` because the candidate did not agree, `deleted` again because its time was over.
 */
export type PartStatus = (typeof PART_STATUSES)[number];

/** Where the recording of an interview is; null when none was ever made. */
export type RecordingStanding = 'recording' | 'processing' | 'available' | 'failed' | 'deleted' | null;

export function standingOf(
  calls: readonly Pick<CallState, 'recordingStatus'>[],
  parts: readonly { status: PartStatus }[],
): RecordingStanding {
  const has = (...statuses: PartStatus[]): boolean => parts.some(({ status }) => statuses.includes(status));
  if (calls.some(({ recordingStatus }) => recordingStatus === 'recording')) return 'recording';
  if (has('waiting')) return 'processing';
  if (has('copied', 'stored')) return 'available';
  if (has('deleted')) return 'deleted';
  if (has('lost')) return 'failed';
  const isExpected = calls.some(({ recordingStatus }) => recordingStatus === 'stopped');
  return isExpected && parts.length === 0 ? 'processing' : null;
}

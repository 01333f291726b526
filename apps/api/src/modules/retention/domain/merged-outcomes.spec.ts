import type { ErasureOutcome } from '#libs/kernel';
import { changedSomething, mergeOutcomes } from './merged-outcomes.js';

const gone: ErasureOutcome = {
  table: 'resumes',
  retentionClass: 'evidence',
  action: 'deleted',
  rows: 2,
  blobs: 2,
  reason: null,
};
const kept: ErasureOutcome = { ...gone, action: 'kept', rows: 3, blobs: 0, reason: 'The law says so.' };

describe('what several goes at one person did', () => {
  it('adds up what went and counts what stays once', () => {
    const first = mergeOutcomes([], [gone, kept]);
    expect(mergeOutcomes(first, [{ ...gone, rows: 1, blobs: 0 }, kept])).toEqual([{ ...gone, rows: 3 }, kept]);
  });

  it('keeps apart what stays for different reasons', () => {
    const other = { ...kept, reason: 'It is somebody else’s.' };
    expect(mergeOutcomes([kept], [other])).toEqual([kept, other]);
  });

  it('leaves out tables in which nothing of the person was', () => {
    expect(mergeOutcomes([], [{ ...gone, rows: 0, blobs: 0 }])).toEqual([]);
  });

  it('is over when only what has to stay is found', () => {
    expect(changedSomething([kept, { ...gone, rows: 0 }])).toBe(false);
    expect(changedSomething([kept, gone])).toBe(true);
  });
});

import { behaviour, prohibited, required } from '../templates/draft.js';
import type { CriterionProposal } from './finding.js';
import { mergeProposals, MOST_SEGMENTS_READ, readingsFor, windowsOf } from './reading.js';
import type { Segment } from './segment.js';

const transcript = (length: number, special: Readonly<Record<number, string>> = {}): Segment[] =>
  Array.from({ length }, (_, index) => ({
    ...{ index, speaker: 'agent' as const, startMs: null, endMs: null, band: 'good' as const },
    text: special[index] ?? 'Right, one moment.',
  }));
const words = { key: 'k', name: 'Refund', weight: 100, evaluationPrompt: 'Explains the refund.' };
const indexes = (readings: Segment[][]): number[] => readings.flat().map(({ index }) => index);

describe('what is read of a transcript', () => {
  it.each([0, 1, 300, 301, 5_000])('is all of it, for a statement that may stand anywhere: %d segments', (length) => {
    const readings = readingsFor(required(words), transcript(length));
    expect(new Set(indexes(readings)).size).toBe(length);
    expect(readings.every((reading) => reading.length <= MOST_SEGMENTS_READ)).toBe(true);
    expect(readings.length).toBeGreaterThan(0);
  });

  it('is the same on both sides of a cut, so that a question keeps its answer', () => {
    const [first = [], second = []] = windowsOf(transcript(500));
    expect(second.slice(0, 4)).toEqual(first.slice(-4));
  });

  it('is the opening or the closing, where the statement belongs', () => {
    expect(indexes(readingsFor(required({ ...words, moment: 'opening' }), transcript(5_000))).at(-1)).toBe(15);
    expect(indexes(readingsFor(required({ ...words, moment: 'closing' }), transcript(5_000)))[0]).toBe(4_984);
  });

  it('is for a behaviour the opening, the closing and what comes nearest, in order and no more than the limit', () => {
    const found = indexes(readingsFor(behaviour(words), transcript(5_000, { 2_500: 'The refund explains itself.' })));
    expect(found).toEqual(found.toSorted((one, other) => one - other));
    expect(found).toEqual(expect.arrayContaining([0, 2_498, 2_500, 2_502, 4_999]));
    expect(found.length).toBeLessThanOrEqual(MOST_SEGMENTS_READ);
  });
});

describe('several readings of one criterion', () => {
  const scored = (score: number): CriterionProposal => ({
    ...{ finding: { kind: 'scored', score, quotes: [] }, feedback: `${score}`, confidence: 1 },
  });
  const unsure: CriterionProposal = { ...scored(0), finding: { kind: 'unsure', reason: 'mumbled' } };

  it('meet a requirement when one does, and break a prohibition when one does', () => {
    expect(mergeProposals(required(words), [scored(0), scored(50), scored(100), unsure])).toEqual(scored(100));
    expect(mergeProposals(prohibited(words), [scored(100), scored(0), unsure])).toEqual(scored(0));
  });

  it('are unsure when none settles it and one is unsure', () => {
    expect(mergeProposals(required(words), [scored(0), unsure]).finding.kind).toBe('unsure');
    expect(mergeProposals(prohibited(words), [scored(100), unsure]).finding.kind).toBe('unsure');
    expect(mergeProposals(required(words), []).finding.kind).toBe('unsure');
  });
});

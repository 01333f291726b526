import { findSharedWireNames } from './rules/wire-names.js';
import { readSources } from './source-tree.js';

describe('names on the wire', () => {
  it('are each of one thing only', () => {
    expect(findSharedWireNames(readSources())).toEqual([]);
  });

  it('are found when two features give one to different things', () => {
    const tree = new Map([
      ['apps/api/src/modules/interview/dto/interview.response.ts', 'export class SegmentResponse {}\n'],
      ['apps/api/src/modules/recording-qa/dto/recording.response.ts', 'export class SegmentResponse {}\n'],
    ]);
    expect(findSharedWireNames(tree)).toMatchObject([
      { path: 'apps/api/src/modules/recording-qa/dto/recording.response.ts' },
    ]);
  });
});

import { withRealSources } from './requirement-source.js';

const POSTING = 'Plan care. Hand over safely.';
const item = (start: number, end: number, sentence: string) => ({ text: 'x', source: { start, end, sentence } });

describe('the sentence a requirement comes from', () => {
  it('stays where it is when it stands there', () => {
    expect(withRealSources(POSTING, [item(0, 10, 'Plan care.')])).toEqual([item(0, 10, 'Plan care.')]);
  });

  it('is found again when the engine counted badly', () => {
    expect(withRealSources(POSTING, [item(3, 9, 'Hand over safely.')])).toEqual([item(11, 28, 'Hand over safely.')]);
  });

  it('that is not in the posting takes its requirement with it', () => {
    expect(withRealSources(POSTING, [item(0, 5, 'Be under thirty.'), item(0, 0, '')])).toEqual([]);
  });
});

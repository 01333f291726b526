import { heardText, hesitationIn, type HeardSegment } from './spoken-answer.js';

const heard = (startMs: number, endMs: number, text: string, band: HeardSegment['band'] = 'good'): HeardSegment => ({
  startMs,
  endMs,
  text,
  band,
});

describe('a spoken answer as text', () => {
  it('joins what was heard and marks exactly the words that were not heard well', () => {
    const { text, lowConfidence } = heardText([
      heard(0, 900, ' I called the doctor. '),
      heard(1_000, 1_900, 'Then the ward clerk.', 'check'),
      heard(2_000, 2_900, 'And wrote it down.'),
      heard(3_000, 3_900, 'Mumble.', 'poor'),
    ]);
    expect(text).toBe('I called the doctor. Then the ward clerk. And wrote it down. Mumble.');
    expect(lowConfidence.map(({ start, end }) => text.slice(start, end))).toEqual(['Then the ward clerk.', 'Mumble.']);
  });

  it('leaves out what cannot be seen, and keeps the marks in place', () => {
    const { text, lowConfidence } = heardText([
      heard(0, 100, '\u200b'),
      heard(200, 900, 'Cafe\u0301 first.', 'poor'),
      heard(1_000, 1_100, ' '),
      heard(1_200, 1_900, 'Then home.'),
    ]);
    expect(text).toBe('Café first. Then home.');
    expect(lowConfidence).toEqual([{ start: 0, end: 11 }]);
  });

  it('is empty when nothing was understood', () => {
    expect(heardText([heard(0, 100, ' ')])).toEqual({ text: '', lowConfidence: [] });
  });
});

describe('hesitation', () => {
  it('is the time to the first word and the silences of a second and more', () => {
    const spoken = [heard(2_400, 4_000, 'Well.'), heard(4_900, 6_000, 'I think'), heard(7_000, 9_000, 'it was May.')];
    expect(hesitationIn(spoken)).toEqual({ firstWordMs: 2_400, pausesMs: [1_000] });
  });
});

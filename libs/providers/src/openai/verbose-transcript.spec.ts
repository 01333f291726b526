import { VERBOSE_TRANSCRIPT, wholeOf } from './verbose-transcript.js';

const segment = (changes: object = {}) => ({
  start: 0,
  end: 2,
  text: ' I led the late shift.',
  avg_logprob: -0.2,
  no_speech_prob: 0.01,
  compression_ratio: 1.2,
  ...changes,
});
const whole = (...segments: object[]) => wholeOf(VERBOSE_TRANSCRIPT.parse({ segments }), 4_000);

describe('what Whisper heard', () => {
  it('is told with times inside the recording, in order', () => {
    const { text, segments } = whole(
      segment({ start: 2.5, end: 30, text: ' And then the team.' }),
      segment({ start: 0.1, end: 2.46 }),
      segment({ start: 31, end: 32, text: ' Bye.' }),
    );
    expect(text).toBe('I led the late shift. And then the team. Bye.');
    expect(segments.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [100, 2_460],
      [2_500, 4_000],
      [3_999, 4_000],
    ]);
  });

  it('leaves out words that it wrote for silence', () => {
    expect(whole(segment({ text: ' Thank you.', no_speech_prob: 0.93, avg_logprob: -1.3 }))).toEqual({
      text: '',
      segments: [],
      confidence: 0,
    });
    expect(whole(segment({ text: '  ' })).segments).toEqual([]);
  });

  it.each([
    ['good', {}],
    ['check', { avg_logprob: -0.5 }],
    ['poor', { avg_logprob: -0.9 }],
    ['poor', { no_speech_prob: 0.7 }],
    ['poor', { compression_ratio: 3 }],
  ])('is %s with %j', (band, changes) => {
    expect(whole(segment(changes)).segments[0]?.band).toBe(band);
  });

  it('is as sure as its segments, the longer ones more so', () => {
    const { confidence } = whole(
      segment({ start: 0, end: 3, avg_logprob: Math.log(0.9) }),
      segment({ start: 3, end: 4, avg_logprob: Math.log(0.5) }),
    );
    expect(confidence).toBeCloseTo(0.8, 5);
  });

  it.each([{}, { text: 'words without segments' }, { segments: [{ text: 'no times' }] }, { segments: 'none' }, null])(
    'is not taken from %j',
    (answer) => {
      expect(VERBOSE_TRANSCRIPT.safeParse(answer).success).toBe(false);
    },
  );
});

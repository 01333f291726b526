import { percentile, spreadOf } from './percentiles.ts';
import { timesOf, type ModelCall } from './turn-times.ts';

const turn = { mark: '[i:1]', dueAtMs: 1_000, endedAtMs: 1_700, heardAtMs: null };
const call = (receivedAtMs: number, endedAtMs: number | null, mark = '[i:1]'): ModelCall => ({
  mark,
  receivedAtMs,
  endedAtMs,
  spokenAtMs: null,
});

describe('what a turn takes besides the model', () => {
  it('is the time in which the model was not at work for it', () => {
    const [times] = timesOf([turn], [call(1_004, 1_304), call(1_310, 1_690)]);
    expect(times).toEqual({ modelMs: 680, overheadMs: 20, handedOnMs: null });
  });

  it('counts two calls at the same time once', () => {
    const [times] = timesOf([turn], [call(1_010, 1_500), call(1_100, 1_690), call(1_200, 1_300)]);
    expect(times?.overheadMs).toBe(20);
  });

  it('leaves out what the model did for others, before, or after', () => {
    const calls = [call(1_010, 1_690), call(1_000, 1_700, '[i:2]'), call(900, 990), call(1_750, 1_760)];
    expect(timesOf([turn], calls)).toEqual([{ modelMs: 680, overheadMs: 20, handedOnMs: null }]);
  });

  it('lets a call that nobody ended last until the end of the turn, and no longer', () => {
    expect(timesOf([turn], [call(1_010, null)])[0]?.overheadMs).toBe(10);
    expect(timesOf([turn], [call(1_010, 9_000)])[0]?.overheadMs).toBe(10);
  });

  it('counts from the moment the answer was due, however late it was sent', () => {
    expect(timesOf([{ ...turn, dueAtMs: 500 }], [call(1_010, 1_690)])[0]?.overheadMs).toBe(520);
  });

  it('tells how long the first piece of a question was on its way', () => {
    const spoken = { ...call(1_310, 1_690), spokenAtMs: 1_400 };
    const [times] = timesOf([{ ...turn, heardAtMs: 1_402 }], [call(1_004, 1_304), spoken]);
    expect(times?.handedOnMs).toBe(2);
  });

  it('is not known of a turn that asked no model', () => {
    expect(timesOf([turn], [])).toEqual([]);
  });
});

describe('percentiles', () => {
  it('are values that were measured', () => {
    const values = Array.from({ length: 200 }, (_, index) => 200 - index);
    expect(spreadOf(values)).toEqual({ count: 200, p50: 100, p95: 190, p99: 198, max: 200 });
    expect(spreadOf([7])).toEqual({ count: 1, p50: 7, p95: 7, p99: 7, max: 7 });
    expect(percentile([], 0.5)).toBeNaN();
  });
});

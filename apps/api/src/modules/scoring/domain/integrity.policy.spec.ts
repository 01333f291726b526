import { integrityFlags, integrityScore, riskLevel } from './integrity.policy.js';

const LONG = 'word '.repeat(80).trim();
const answer = (sequenceNumber: number, responseTimeSeconds: number | null, text = LONG) => ({
  sequenceNumber,
  responseTimeSeconds,
  text,
});

describe('what a person may want to look at', () => {
  it('is nothing when answers take the time that typing takes', () => {
    const flags = integrityFlags([answer(2, 90), answer(4, 60), answer(6, null)], []);
    expect(flags).toEqual([]);
    expect([riskLevel(flags), integrityScore(flags)]).toEqual(['low', 100]);
  });

  it('is an answer of eighty words after three seconds', () => {
    const flags = integrityFlags([answer(2, 3), answer(4, 90)], []);
    expect(flags).toMatchObject([{ type: 'fast_answer', severity: 'medium' }]);
    expect(flags[0]?.evidence).toContain('message 2');
    expect(riskLevel(flags)).toBe('medium');
  });

  it('is one flag, and a serious one, when it happens all the time', () => {
    const flags = integrityFlags([answer(2, 1), answer(4, 1), answer(6, 1), answer(8, 1)], []);
    expect(flags).toHaveLength(1);
    expect(riskLevel(flags)).toBe('high');
  });

  it('is not a short answer, however fast', () => {
    expect(integrityFlags([answer(2, 0, 'Yes, I did.')], [])).toEqual([]);
  });

  it('is a browser that reports many events, and only as a hint', () => {
    const flags = integrityFlags(
      [],
      Array.from({ length: 9 }, () => ({ type: 'tab_switch' })),
    );
    expect(flags).toMatchObject([{ type: 'client_signals', severity: 'low' }]);
    expect(riskLevel(flags)).toBe('low');
  });
});

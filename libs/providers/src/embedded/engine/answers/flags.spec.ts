import { flagsOf, type FlagSigns } from './flags.js';

const CLEAN: FlagSigns = {
  onTopic: 1,
  questionLead: 0.3,
  evidenceSum: 2,
  directness: 1,
  copied: false,
  repeatedShare: 0,
  plainness: 0.9,
  speaksToTheJudge: false,
};
const typesOf = (change: Partial<FlagSigns>): string[] => flagsOf({ ...CLEAN, ...change }).map(({ type }) => type);

describe('flags of an answer', () => {
  it('stays silent about a good answer', () => {
    expect(flagsOf(CLEAN)).toEqual([]);
  });

  it.each<[string, Partial<FlagSigns>]>([
    ['off_topic', { onTopic: 0.1 }],
    ['off_topic', { speaksToTheJudge: true }],
    ['answers_other_question', { questionLead: -0.2 }],
    ['evasive', { directness: 0.3 }],
    ['copied', { copied: true }],
    ['repetitive', { repeatedShare: 0.8 }],
    ['vague', { evidenceSum: 0, plainness: 0.1 }],
  ])('raises %s for %j', (type, change) => {
    const [flag, ...others] = flagsOf({ ...CLEAN, ...change });
    expect(others).toEqual([]);
    expect(flag).toMatchObject({ type, evidence: expect.stringMatching(/\.$/) });
    expect(flag?.confidence).toBeGreaterThanOrEqual(0.5);
    expect(flag?.confidence).toBeLessThanOrEqual(1);
  });

  it('does not say where an answer strayed to when it holds hardly anything', () => {
    expect(typesOf({ onTopic: 0, questionLead: -1, evidenceSum: 0.2 })).toEqual([]);
  });

  it('does not compare with other questions when there are none', () => {
    expect(typesOf({ questionLead: null })).toEqual([]);
  });
});

import { coachingFor, type PractisedAnswer } from './coaching.js';

const NOTHING = { context: false, action: false, reason: false, outcome: false, specifics: false };
const ALL = { context: true, action: true, reason: true, outcome: true, specifics: true };
const answer = (more: Partial<PractisedAnswer>): PractisedAnswer => ({ score: 60, gap: null, coverage: ALL, ...more });

describe('coaching after a practice answer', () => {
  it('says what was there and what is missing', () => {
    const coverage = { ...NOTHING, context: true, action: true };
    expect(coachingFor(answer({ gap: 'result', coverage }))).toBe(
      'Your answer gives the situation and what you did. Say how it ended, and how you could tell.',
    );
  });

  it('names the part that would round off a good answer', () => {
    expect(coachingFor(answer({ coverage: { ...ALL, reason: false } }))).toBe(
      'Your answer gives the situation, what you did, the outcome and specifics. Say why you did it this way and not another.',
    );
  });

  it('says when nothing is missing', () => {
    expect(coachingFor(answer({}))).toContain('A complete answer.');
  });

  it('helps with an answer that nobody could judge, without pretending to have judged it', () => {
    expect(coachingFor(answer({ score: null, gap: 'reframe', coverage: NOTHING }))).toMatch(/^Take one real situation/);
    expect(coachingFor(answer({ score: null, gap: null }))).not.toContain('Your answer gives');
  });

  it('never shows a number', () => {
    expect(coachingFor(answer({ score: 37, gap: 'action', coverage: NOTHING }))).not.toMatch(/\d/);
  });
});

import type { DifficultyLevel } from '#libs/prompts';
import { combineConfidence, combineScores, type Evidence } from './combine-evidence.js';

const LEVELS: readonly DifficultyLevel[] = ['warmup', 'standard', 'advanced'];

function answer(score: number, level: DifficultyLevel = 'standard', confidence = 0.8): Evidence {
  return { score, level, confidence };
}

/** A fixed sequence that looks random, so that a failure can be repeated. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function someAnswers(next: () => number): Evidence[] {
  return Array.from({ length: 1 + Math.floor(next() * 6) }, () =>
    answer(Math.round(next() * 1000) / 10, LEVELS[Math.floor(next() * 3)]),
  );
}

describe('one score out of several answers', () => {
  it('has no score without evidence', () => {
    expect(combineScores([])).toBeNull();
    expect(combineConfidence([])).toBe(0);
  });

  it('never rises when an answer is taken away', () => {
    const next = sequence(1);
    for (let round = 0; round < 500; round++) {
      const answers = someAnswers(next);
      const all = combineScores(answers) ?? 0;
      for (const one of answers) {
        expect(combineScores(answers.filter((other) => other !== one)) ?? 0).toBeLessThanOrEqual(all);
      }
    }
  });

  it('never falls when an answer gets better', () => {
    const next = sequence(2);
    for (let round = 0; round < 500; round++) {
      const [first, ...others] = someAnswers(next);
      if (!first) throw new Error('There is always one answer');
      const better = { ...first, score: first.score + (100 - first.score) * next() };
      expect(combineScores([better, ...others])).toBeGreaterThanOrEqual(combineScores([first, ...others]) ?? 0);
    }
  });

  it('stays between 0 and 100 and ignores the order of the answers', () => {
    const next = sequence(3);
    for (let round = 0; round < 500; round++) {
      const answers = someAnswers(next);
      const score = combineScores(answers) ?? -1;
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      expect(combineScores(answers.toReversed())).toBe(score);
      expect(combineConfidence(answers.toReversed())).toBe(combineConfidence(answers));
    }
  });

  it('keeps a strong answer strong beside a weak one', () => {
    expect(combineScores([answer(85), answer(10)])).toBe(combineScores([answer(85)]));
  });

  it('gains nothing from many weak answers', () => {
    expect(combineScores(Array.from({ length: 12 }, () => answer(30)))).toBe(combineScores([answer(30)]));
  });

  it('rewards a second solid answer, and the same answer to a harder question', () => {
    expect(combineScores([answer(70), answer(70)])).toBeGreaterThan(combineScores([answer(70)]) ?? 100);
    expect(combineScores([answer(70, 'advanced')])).toBeGreaterThan(combineScores([answer(70, 'warmup')]) ?? 100);
  });

  it('is surer of three answers that agree than of one, and less sure when they differ', () => {
    const agreeing = combineConfidence([answer(70), answer(72), answer(68)]);
    expect(agreeing).toBeGreaterThan(combineConfidence([answer(70)]));
    expect(agreeing).toBeGreaterThan(combineConfidence([answer(70), answer(5), answer(68)]));
  });
});

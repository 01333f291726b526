import { PREPARED_QUESTIONS, preparedQuestion } from './prepared-questions.js';
import { FULL_INTERVIEW_MAIN_QUESTIONS } from './interview-length.js';

describe('prepared questions', () => {
  it('last for a whole interview and are never asked twice', () => {
    const asked = new Set<string>();
    for (let next = preparedQuestion('standard', asked); next; next = preparedQuestion('standard', asked)) {
      expect(asked.has(next.id)).toBe(false);
      asked.add(next.id);
    }
    expect(asked.size).toBe(PREPARED_QUESTIONS.length);
    expect(asked.size).toBeGreaterThanOrEqual(FULL_INTERVIEW_MAIN_QUESTIONS);
    expect(new Set(PREPARED_QUESTIONS.map((question) => question.text)).size).toBe(PREPARED_QUESTIONS.length);
  });

  it.each(['warmup', 'standard', 'advanced'] as const)('begin at the level of the interview: %s', (level) => {
    expect(preparedQuestion(level, new Set())?.level).toBe(level);
  });

  it('become easier rather than harder when a level is used up', () => {
    const standard = PREPARED_QUESTIONS.filter((question) => question.level === 'standard');
    expect(preparedQuestion('standard', new Set(standard.map((question) => question.id)))?.level).toBe('warmup');
  });
});

import { interviewLength } from './interview-length.js';
import { nextMove } from './next-move.js';
import { questionsAsked, type DifficultyLevel, type Exchange, type Progression, type Topic } from './progression.js';

const topics: Topic[] = Array.from({ length: 15 }, (_, index) => ({
  id: `t${index}`,
  skill: `skill ${index}`,
  dimension: 'Technical Skills',
  importance: 1 - index / 20,
}));

const answered = (
  topicId: string,
  score: number | null,
  level: DifficultyLevel = 'warmup',
  followedUp: Exchange['followedUp'] = [],
): Exchange => ({
  topicId,
  level,
  score,
  isAnswered: true,
  followedUp,
});

const after = (exchanges: Exchange[], level: DifficultyLevel = exchanges.at(-1)?.level ?? 'warmup'): Progression => ({
  topics,
  exchanges,
  level,
  length: interviewLength(null),
});

/** Plays an interview in which every answer is worth `score` and lacks `gap`. */
function play(score: number | null, gap: 'result' | null, questionsWanted: number | null = null): Progression {
  let progression: Progression = {
    ...after([]),
    exchanges: [],
    level: 'warmup',
    length: interviewLength(questionsWanted),
  };
  for (let turn = 0; turn < 100; turn++) {
    const move = nextMove(progression, turn === 0 ? null : gap);
    if (move.kind === 'finish') return progression;
    if (move.kind === 'follow_up') {
      const last = progression.exchanges.at(-1) as Exchange;
      const followed = { ...last, followedUp: [...last.followedUp, move.gap] };
      progression = { ...progression, exchanges: [...progression.exchanges.slice(0, -1), followed] };
    } else {
      progression = {
        ...progression,
        level: move.level,
        exchanges: [...progression.exchanges, answered(move.topic.id, score, move.level)],
      };
    }
  }
  throw new Error('The interview never ends');
}

describe('what the interviewer does next', () => {
  it('asks for what a thin answer lacks', () => {
    expect(nextMove(after([answered('t0', 30)]), 'result')).toEqual({ kind: 'follow_up', gap: 'result' });
  });

  it('does not ask for the same thing twice', () => {
    expect(nextMove(after([answered('t0', 30, 'warmup', ['result'])]), 'result').kind).toBe('question');
  });

  it('moves on after two follow-ups', () => {
    expect(nextMove(after([answered('t0', 30, 'warmup', ['result', 'role'])]), 'reason').kind).toBe('question');
  });

  it('moves on when the answer is full enough', () => {
    expect(nextMove(after([answered('t0', 80)]), 'reason').kind).toBe('question');
  });

  it('asks about a new topic each time until the questions are advanced', () => {
    const asked = play(70, null).exchanges.filter((exchange) => exchange.level !== 'advanced');
    expect(new Set(asked.map((exchange) => exchange.topicId)).size).toBe(asked.length);
  });

  it('goes deeper where the answers were good, with new topics in between', () => {
    const { exchanges } = play(70, null);
    const isFirst = exchanges.map(
      ({ topicId }, index) => exchanges.findIndex((other) => other.topicId === topicId) === index,
    );
    expect(isFirst.slice(7)).toEqual([true, false, true, false, true]);
  });

  it('comes to every dimension in time', () => {
    const late = topics.map((topic, index) => ({ ...topic, dimension: index < 13 ? 'early' : `late ${index}` }));
    let progression: Progression = { ...after([]), topics: late };
    for (let move = nextMove(progression, null); move.kind === 'question'; move = nextMove(progression, null)) {
      const exchanges = [...progression.exchanges, answered(move.topic.id, 80, move.level)];
      progression = { ...progression, level: move.level, exchanges };
    }
    expect(progression.exchanges.map(({ topicId }) => topicId)).toEqual(expect.arrayContaining(['t13', 't14']));
  });

  it('does not call a good account off the question', () => {
    expect(nextMove(after([answered('t0', 40)]), 'redirect')).toEqual({ kind: 'follow_up', gap: 'redirect' });
    expect(nextMove(after([answered('t0', 58)]), 'redirect').kind).toBe('question');
  });

  it('asks one follow-up at most while warming up', () => {
    expect(nextMove(after([answered('t0', 40, 'warmup', ['result'])]), 'reason').kind).toBe('question');
    expect(nextMove(after([answered('t0', 40, 'standard', ['result'])]), 'reason').kind).toBe('follow_up');
  });

  it('lets a question be when the first follow-up brought nothing', () => {
    expect(nextMove(after([answered('t0', 3, 'standard', ['reframe'])]), 'action').kind).toBe('question');
  });

  it('asks a weak candidate eight standard questions at most, and no fewer than twelve questions in all', () => {
    const { exchanges } = play(20, 'result');
    expect(exchanges.filter((exchange) => exchange.level === 'standard')).toHaveLength(8);
    expect(exchanges.slice(-3).some((exchange) => exchange.followedUp.length > 0)).toBe(true);
  });

  it('asks a strong candidate through warm-up and standard to the advanced level', () => {
    const levels = play(80, null).exchanges.map((exchange) => exchange.level);
    expect(levels.filter((level) => level === 'warmup')).toHaveLength(2);
    expect(levels.filter((level) => level === 'standard')).toHaveLength(5);
    expect(levels.filter((level) => level === 'advanced').length).toBeGreaterThanOrEqual(3);
  });

  it('never asks a weak candidate advanced questions', () => {
    expect(play(20, null).exchanges.some((exchange) => exchange.level === 'advanced')).toBe(false);
  });

  it('keeps a full interview between 12 and 20 questions, follow-ups included', () => {
    for (const [score, gap] of [
      [90, null],
      [20, 'result'],
      [null, 'result'],
      [50, null],
    ] as const) {
      const total = questionsAsked(play(score, gap));
      expect(total).toBeGreaterThanOrEqual(12);
      expect(total).toBeLessThanOrEqual(20);
    }
  });

  it('closes when the tokens are used up, however much is left to ask', () => {
    expect(nextMove(after([answered('t0', 30)]), 'result', 0)).toEqual({ kind: 'finish' });
    expect(nextMove(after([answered('t0', 30)]), 'result', 1)).toEqual({ kind: 'follow_up', gap: 'result' });
  });

  it("keeps to the role's own length", () => {
    expect(play(60, null, 4).exchanges).toHaveLength(4);
    expect(play(60, null, 1).exchanges).toHaveLength(1);
  });
});

import type { Exchange } from './progression.js';
import { skillBoundary } from './skill-boundary.js';

const at = (level: Exchange['level'], score: number | null): Exchange => ({
  topicId: 't',
  level,
  score,
  isAnswered: true,
  followedUp: [],
});

describe('how far somebody gets in a skill', () => {
  it.each([
    ['not_seen', []],
    ['not_seen', [at('standard', null)]],
    ['struggling', [at('warmup', 10)]],
    ['intermediate', [at('standard', 45)]],
    ['proficient', [at('standard', 70)]],
    ['boundary_reached', [at('standard', 70), at('advanced', 20)]],
    ['boundary_reached', [at('advanced', 85)]],
  ] as const)('is %s', (boundary, exchanges) => {
    expect(skillBoundary(exchanges)).toBe(boundary);
  });
});

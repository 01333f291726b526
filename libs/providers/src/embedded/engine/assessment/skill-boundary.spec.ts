import { boundaryOf } from './skill-boundary.js';

describe('how far a candidate got in a skill', () => {
  it.each([
    ['not_seen', []],
    ['struggling', [{ score: 30, level: 'warmup' }]],
    ['struggling', [{ score: 50, level: 'standard' }]],
    ['intermediate', [{ score: 50, level: 'warmup' }]],
    ['intermediate', [{ score: 70, level: 'standard' }]],
    [
      'boundary_reached',
      [
        { score: 60, level: 'warmup' },
        { score: 20, level: 'standard' },
      ],
    ],
    [
      'boundary_reached',
      [
        { score: 80, level: 'standard' },
        { score: 40, level: 'advanced' },
      ],
    ],
    [
      'proficient',
      [
        { score: 20, level: 'warmup' },
        { score: 75, level: 'advanced' },
      ],
    ],
  ] as const)('is %s after %j', (boundary, evidence) => {
    expect(boundaryOf(evidence)).toBe(boundary);
  });
});

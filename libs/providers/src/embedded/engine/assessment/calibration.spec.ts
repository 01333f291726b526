import { calibrate } from './calibration.ts';

describe('the scale that people use', () => {
  it('begins and ends where the found scale does', () => {
    expect([calibrate(0), calibrate(100)]).toEqual([0, 100]);
  });

  it('puts what is found at the borders of solid on those borders', () => {
    expect([calibrate(25), calibrate(65)]).toEqual([45, 70]);
  });

  it('never ranks two candidates the other way round', () => {
    const scores = Array.from({ length: 1_001 }, (_, tenth) => calibrate(tenth / 10));
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(new Set(scores).size).toBeGreaterThan(800);
  });
});

import { cohensKappa } from './kappa.js';

describe("Cohen's kappa", () => {
  it('is what the textbook example of two judges and two categories gives', () => {
    // By hand: observed agreement 35/50 = 0.7, by chance 0.5 · 0.6 + 0.5 · 0.4 = 0.5, so (0.7 − 0.5) / 0.5.
    expect(
      cohensKappa([
        [20, 5],
        [10, 15],
      ]),
    ).toBeCloseTo(0.4, 10);
  });

  it('counts every disagreement alike among categories without an order', () => {
    // By hand: 6 of 9 agree, each side uses each category three times: (6/9 − 1/3) / (1 − 1/3).
    expect(
      cohensKappa([
        [2, 0, 1],
        [1, 2, 0],
        [0, 1, 2],
      ]),
    ).toBeCloseTo(0.5, 10);
  });

  it('is nothing where both always say the same one thing', () => {
    expect(cohensKappa([[9]])).toBeNull();
    expect(cohensKappa([])).toBeNull();
  });
});

import { agreementOf, bandOf, pearson, spearman, weightedKappa } from './agreement.js';

describe('weighted kappa', () => {
  it('is what R reports for the published table of 91 couples', () => {
    // Hout, Duncan and Sobel (1987), `SexualFun` in the R package vcd: Kappa() prints 0.2374 for equal-spacing weights.
    const couples = [
      [7, 7, 2, 3],
      [2, 8, 3, 7],
      [1, 5, 4, 9],
      [2, 8, 9, 14],
    ];
    expect(weightedKappa(couples)).toBeCloseTo(0.2374, 4);
  });

  it('is the plain kappa where there are only two categories', () => {
    // By hand: observed agreement 35/50 = 0.7, by chance 0.5 · 0.6 + 0.5 · 0.4 = 0.5, so (0.7 − 0.5) / 0.5.
    expect(
      weightedKappa([
        [20, 5],
        [10, 15],
      ]),
    ).toBeCloseTo(0.4, 10);
  });

  it('says nothing when everything is in one band', () => {
    expect(
      weightedKappa([
        [9, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(weightedKappa([[0]])).toBeNull();
  });
});

describe('correlation', () => {
  it("is 0.816 in the first of Anscombe's four sets", () => {
    // Anscombe (1973), Graphs in Statistical Analysis.
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    expect(pearson(x, y)).toBeCloseTo(0.81642, 5);
  });

  it('of ranks shares the rank among equals', () => {
    // By hand: ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4 give 4.5 / √(4.5 · 5).
    expect(spearman([1, 7, 7, 9], [2, 4, 6, 8])).toBeCloseTo(4.5 / Math.sqrt(22.5), 10);
    expect(spearman([1, 2, 3, 4], [1, 8, 27, 64])).toBe(1);
  });

  it('is unknown for one pair and without spread', () => {
    expect(pearson([50], [60])).toBeNull();
    expect(pearson([50, 50, 50], [10, 20, 30])).toBeNull();
    expect(pearson([], [])).toBeNull();
  });
});

describe('agreement', () => {
  it('counts 45 and 70 as solid', () => {
    expect([44.99, 45, 70, 70.01].map(bandOf)).toEqual([0, 1, 1, 2]);
  });

  it('is worked out from the pairs', () => {
    const pairs = [
      { human: 30, engine: 40 },
      { human: 60, engine: 50 },
      { human: 80, engine: 70 },
      { human: 90, engine: 95 },
    ];
    const found = agreementOf(pairs);
    expect(found).toMatchObject({ n: 4, meanAbsoluteDifference: 8.75, spearman: 1 });
    // By hand: one pair of four is one band apart (1/4); chance gives (1·2·1 + 1·1·2 + 1·1·1 + 2·1·2 + 2·2·1) / 16.
    expect(found.weightedKappa).toBeCloseTo(1 - 1 / ((1 * 2 + 1 * 1 * 2 + 1 * 1 + 1 * 1 + 2 * 1 * 2 + 2 * 2) / 4), 10);
  });

  it('without a pair is nothing', () => {
    expect(agreementOf([])).toEqual({
      n: 0,
      meanAbsoluteDifference: null,
      pearson: null,
      spearman: null,
      weightedKappa: null,
    });
  });
});

import { costUsdOf, sumOf } from './token-spending.js';

const price = { inputUsdPerMillion: 2.5, outputUsdPerMillion: 10 };

describe('what an interview costs', () => {
  it('counts what was read and what was written at their own prices', () => {
    expect(costUsdOf({ inputTokens: 1_000_000, outputTokens: 200_000 }, price)).toBeCloseTo(4.5, 9);
  });

  it('does not lose turns that cost less than a hundredth of a cent', () => {
    const turn = { inputTokens: 10, outputTokens: 1 };
    const total = Array.from({ length: 1_000 }, () => costUsdOf(turn, price)).reduce((a, b) => a + b, 0);
    expect(total).toBeCloseTo(0.035, 9);
    expect(costUsdOf(sumOf(turn, turn), price)).toBeCloseTo(0.00007, 9);
  });

  it('claims no cost for a model whose price nobody knows', () => {
    expect(costUsdOf({ inputTokens: 5, outputTokens: 5 }, undefined)).toBe(0);
  });
});

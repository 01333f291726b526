import type { RubricDimension } from '#libs/api-client';

/** A dimension with its weight in whole per cent, as people think of it. */
export interface EditedDimension extends RubricDimension {
  percent: number;
}

/** Whole per cent that add up to 100 when the weights add up to 1. */
export function inPercent(dimensions: readonly RubricDimension[]): EditedDimension[] {
  return shareOut(dimensions.map((dimension) => ({ ...dimension, percent: dimension.weight * 100 })));
}

export function toWeights(dimensions: readonly EditedDimension[]): RubricDimension[] {
  return dimensions.map(({ percent, ...dimension }) => ({ ...dimension, weight: percent / 100 }));
}

/** The same proportions, adding up to 100: what rounding leaves over goes to the largest remainders. */
export function shareOut(dimensions: readonly EditedDimension[]): EditedDimension[] {
  const sum = dimensions.reduce((total, { percent }) => total + percent, 0);
  const exact = dimensions.map(({ percent }) => (sum > 0 ? (percent / sum) * 100 : 100 / dimensions.length));
  const left = 100 - exact.reduce((total, share) => total + Math.floor(share), 0);
  const largestFirst = exact.map((share, index) => ({ index, rest: share % 1 })).sort((a, b) => b.rest - a.rest);
  const favoured = new Set(largestFirst.slice(0, left).map(({ index }) => index));
  return dimensions.map((dimension, index) => ({
    ...dimension,
    percent: Math.floor(exact[index] ?? 0) + (favoured.has(index) ? 1 : 0),
  }));
}

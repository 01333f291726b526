/** a, b, c, d, e, f of a PDF matrix. */
export type Matrix = readonly [number, number, number, number, number, number];
export type Box = readonly [left: number, bottom: number, right: number, top: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export const EVERYWHERE: Box = [-Infinity, -Infinity, Infinity, Infinity];

export function isBox(value: unknown): value is Box {
  return value !== null && typeof value === 'object' && (value as ArrayLike<number>).length === 4;
}

export function overlap(some: Box, other: Box): Box {
  return [
    Math.max(some[0], other[0]),
    Math.max(some[1], other[1]),
    Math.min(some[2], other[2]),
    Math.min(some[3], other[3]),
  ];
}

export function isMatrix(value: unknown): value is Matrix {
  return value !== null && typeof value === 'object' && (value as ArrayLike<number>).length === 6;
}

export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function at([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

export function boxOf(matrix: Matrix, [left, bottom, right, top]: Box): Box {
  const corners = [at(matrix, left, bottom), at(matrix, right, bottom), at(matrix, left, top), at(matrix, right, top)];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export function areaOf([left, bottom, right, top]: Box): number {
  return Math.abs(right - left) * Math.abs(top - bottom);
}

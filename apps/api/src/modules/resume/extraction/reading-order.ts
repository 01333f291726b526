import type { Cell, Row } from './page-rows.ts';

/**
 * Rows of a page in the order in which a person reads them: columns one after the other, tables row by row.
 * A gutter is a strip that no text crosses over several rows. Whether the two sides of it are columns (read down) or a
 * table (read across) shows in how they line up: columns have their own rhythm, table cells share their baselines.
 */
export function inReadingOrder(rows: readonly Row[], hasMorePages: boolean, depth = 0): Row[][] {
  const split = depth < MAX_DEPTH ? widestColumns(rows) : undefined;
  if (!split) return rows.length > 0 ? [[...rows]] : [];
  const sides = [split.left, split.right].map((side) => inReadingOrder(side, hasMorePages, depth + 1));
  if (hasMorePages && isMuchNarrower(split.right, split.left)) sides.reverse();
  return [
    ...inReadingOrder(rows.slice(0, split.from), hasMorePages, depth + 1),
    ...sides.flat(),
    ...inReadingOrder(rows.slice(split.to), hasMorePages, depth + 1),
  ];
}

const MAX_DEPTH = 4;
const MIN_COLUMN_ROWS = 3;
/** Cells within this many points start at the same place. */
const SAME_START_POINTS = 3;
const MIN_GUTTER_POINTS = 6;

/** Where the letters of table cells line up, and columns do not. */
const SAME_BASELINE_POINTS = 1.5;
const TABLE_ALIGNMENT = 0.8;
const DATES_MAKE_A_TABLE = 0.5;
const DATE_LIKE = /\b(?:19|20)\d\d\b|\b\d{1,2}[/.]\d{2,4}\b|\bpresent\b/i;

interface Columns {
  /** Rows of the page, half open. */
  from: number;
  to: number;
  left: Row[];
  right: Row[];
}

function widestColumns(rows: readonly Row[]): Columns | undefined {
  let best: { columns: Columns; weight: number } | undefined;
  for (const gutter of possibleGutters(rows)) {
    for (const run of runsBeside(rows, gutter)) {
      const columns = trimmed(
        rows,
        { from: run.from, to: run.to, ...partAt(rows.slice(run.from, run.to), gutter) },
        gutter,
      );
      if (!areColumns(columns)) continue;
      const weight = Math.min(characters(columns.left), characters(columns.right)) * (columns.to - columns.from);
      if (!best || weight > best.weight) best = { columns, weight };
    }
  }
  return best?.columns;
}

/** Left edges that several cells share, where text stands to the left of them on some rows. */
function possibleGutters(rows: readonly Row[]): number[] {
  const starts = rows.flatMap((row) => row.cells.map((cell) => cell.left)).sort((a, b) => a - b);
  const gutters: number[] = [];
  for (let index = 0; index < starts.length;) {
    const first = starts[index] ?? 0;
    let next = index;
    while (next < starts.length && (starts[next] ?? 0) - first <= SAME_START_POINTS) next += 1;
    if (next - index >= MIN_COLUMN_ROWS) gutters.push(first);
    index = next;
  }
  return gutters;
}

function crosses(cell: Cell, gutter: number): boolean {
  return cell.left < gutter - 1 && cell.right > gutter - 1;
}

function runsBeside(rows: readonly Row[], gutter: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = 0;
  for (let index = 0; index <= rows.length; index++) {
    const row = rows[index];
    if (row && !row.cells.some((cell) => crosses(cell, gutter))) continue;
    if (index > from) runs.push({ from, to: index });
    from = index + 1;
  }
  return runs;
}

function partAt(rows: readonly Row[], gutter: number): { left: Row[]; right: Row[] } {
  const side = (belongs: (cell: Cell) => boolean) =>
    rows.map((row) => sideOf(row, row.cells.filter(belongs))).filter((row) => row.cells.length > 0);
  return { left: side((cell) => cell.left < gutter - 1), right: side((cell) => cell.left >= gutter - 1) };
}

function sideOf(row: Row, cells: Cell[]): Row {
  return {
    // Rows of two columns may differ by a few points; each side keeps its own.
    baseline: cells[0]?.baseline ?? row.baseline,
    size: Math.max(0, ...cells.map((cell) => cell.size)),
    cells,
  };
}

/** A title above the columns and a heading below them stand on one side only, but belong to neither. */
function trimmed(rows: readonly Row[], columns: Columns, gutter: number): Columns {
  let { from, to } = columns;
  const isTwoSided = (row: Row | undefined) =>
    row !== undefined &&
    row.cells.some((cell) => cell.left < gutter - 1) &&
    row.cells.some((cell) => cell.left >= gutter - 1);
  const bodySize = median(columns.left.concat(columns.right).map((row) => row.size));

  let firstTwoSided = from;
  while (firstTwoSided < to && !isTwoSided(rows[firstTwoSided])) firstTwoSided += 1;
  for (let index = from; index < firstTwoSided; index++) {
    if ((rows[index]?.size ?? 0) > bodySize * 1.3) from = index + 1;
  }
  const after = rows[to];
  if (after) {
    let below: Row = after;
    while (to - 1 > from && isHeadingOver(rows, to - 1, below, gutter)) {
      to -= 1;
      below = rows[to] ?? below;
    }
  }
  return { from, to, ...partAt(rows.slice(from, to), gutter) };
}

/** The last row of a run, when it stands alone and closer to what comes below than to what is above. */
function isHeadingOver(rows: readonly Row[], index: number, below: Row, gutter: number): boolean {
  const row = rows[index];
  const above = rows[index - 1];
  if (!row || !above || row.cells.length !== 1 || (row.cells[0]?.left ?? 0) >= gutter - 1) return false;
  return below.baseline - row.baseline < row.baseline - above.baseline;
}

function areColumns({ left, right }: Columns): boolean {
  if (left.length < MIN_COLUMN_ROWS || right.length < MIN_COLUMN_ROWS) return false;
  const gutterWidth = Math.min(...right.map(leftEdge)) - Math.max(...left.map(rightEdge));
  if (gutterWidth < MIN_GUTTER_POINTS) return false;
  if (!overlap(left, right)) return false;
  if ([left, right].some((side) => shareOf(side, isDateCell) >= DATES_MAKE_A_TABLE)) return false;
  if (shareOf(left, endsInColon) >= 0.5) return false;
  if (haveHeadingsSideBySide(left, right)) return true;
  const [sparse, dense] = left.length <= right.length ? [left, right] : [right, left];
  return shareOf(sparse, (row) => dense.some((other) => isLevel(row, other))) < TABLE_ALIGNMENT;
}

/** Columns stand beside each other for most of the shorter one. */
function overlap(left: readonly Row[], right: readonly Row[]): boolean {
  const top = Math.max(left[0]?.baseline ?? 0, right[0]?.baseline ?? 0);
  const bottom = Math.min(left.at(-1)?.baseline ?? 0, right.at(-1)?.baseline ?? 0);
  const heights = [left, right].map((side) => (side.at(-1)?.baseline ?? 0) - (side[0]?.baseline ?? 0));
  return bottom - top >= 0.4 * Math.min(...heights);
}

function haveHeadingsSideBySide(left: readonly Row[], right: readonly Row[]): boolean {
  const body = median([...left, ...right].map((row) => row.size));
  const looksLikeHeading = (row: Row) =>
    row.cells.length === 1 && row.cells.every((cell) => (cell.bold || cell.size > body * 1.1) && cell.text.length < 40);
  const together = left.filter(
    (row) => looksLikeHeading(row) && right.some((other) => isLevel(row, other) && looksLikeHeading(other)),
  );
  const headings = left.filter(looksLikeHeading).length;
  // A table of bold cells on every row is still a table.
  return together.length > 0 && headings <= left.length / 2;
}

function isLevel(row: Row, other: Row): boolean {
  return Math.abs(row.baseline - other.baseline) <= SAME_BASELINE_POINTS;
}

function isDateCell(row: Row): boolean {
  const text = row.cells.map((cell) => cell.text).join(' ');
  return text.length <= 40 && DATE_LIKE.test(text);
}

function endsInColon(row: Row): boolean {
  return /:\s*$/.test(row.cells.at(-1)?.text ?? '');
}

function isMuchNarrower(some: readonly Row[], other: readonly Row[]): boolean {
  return width(some) < 0.7 * width(other);
}

function width(rows: readonly Row[]): number {
  return Math.max(...rows.map(rightEdge)) - Math.min(...rows.map(leftEdge));
}

function leftEdge(row: Row): number {
  return Math.min(...row.cells.map((cell) => cell.left));
}

function rightEdge(row: Row): number {
  return Math.max(...row.cells.map((cell) => cell.right));
}

function characters(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.cells.reduce((inRow, cell) => inRow + cell.text.length, 0), 0);
}

function shareOf(rows: readonly Row[], holds: (row: Row) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter(holds).length / rows.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const BROKEN_DATE = /(?:[-–—]|\bto|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?)\s*$/i;

/** "March 2012 –" over "May 2017" in a narrow column of dates is one cell. */
export function joinBrokenDates(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const above = joined.at(-1)?.cells[0];
    const [first, ...others] = row.cells;
    const isSecondHalf =
      above &&
      first &&
      joined.at(-1)?.cells.length !== 1 &&
      BROKEN_DATE.test(above.text) &&
      Math.abs(first.left - above.left) <= SAME_START_POINTS &&
      first.text.length <= 20 &&
      DATE_LIKE.test(first.text);
    if (!isSecondHalf) {
      joined.push({ ...row, cells: row.cells.map((cell) => ({ ...cell })) });
      continue;
    }
    above.text += ` ${first.text}`;
    if (others.length > 0) joined.push({ ...row, cells: others });
  }
  return joined;
}

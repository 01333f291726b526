import { isRightToLeft } from './script-direction.ts';

/** A piece of text with its place on the page. Points, from the top left corner, y growing downwards. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  /** Where the letters stand. */
  baseline: number;
  size: number;
  bold: boolean;
}

/** Pieces of one row with no wide gap between them: a phrase, a table cell, one column's part of the row. */
export interface Cell extends Piece {
  /** Longest stretch of the row without a gap; what a gutter must not cross. */
  pieces: Piece[];
}

export interface Row {
  baseline: number;
  /** The largest size on the row, points. */
  size: number;
  /** From left to right. */
  cells: Cell[];
}

/** Gaps in widths of an "em", the font size. A justified blank stays below 1. */
const CELL_GAP_EMS = 1.1;
const WORD_GAP_EMS = 0.16;
const SAME_ROW_EMS = 0.35;

/** Groups pieces that stand on one line, from top to bottom. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: { baseline: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const last = rows.at(-1);
    if (last && piece.baseline - last.baseline <= SAME_ROW_EMS * Math.min(last.size, piece.size)) {
      last.pieces.push(piece);
      last.size = Math.max(last.size, piece.size);
    } else {
      rows.push({ baseline: piece.baseline, size: piece.size, pieces: [piece] });
    }
  }
  return rows.map(({ baseline, size, pieces: onRow }) => ({ baseline, size, cells: cellsOf(onRow) }));
}

function cellsOf(pieces: readonly Piece[]): Cell[] {
  const cells: Cell[] = [];
  for (const piece of [...pieces].sort((a, b) => a.left - b.left)) {
    const last = cells.at(-1);
    if (!last || piece.left - last.right > CELL_GAP_EMS * Math.max(last.size, piece.size)) {
      cells.push({ ...piece, pieces: [piece] });
    } else if (!isShadow(last, piece)) {
      last.pieces.push(piece);
      last.text += (needsBlank(last, piece) ? ' ' : '') + piece.text;
      last.right = Math.max(last.right, piece.right);
      last.size = Math.max(last.size, piece.size);
    }
  }
  for (const cell of cells) {
    cell.bold = isMostlyBold(cell.pieces);
    if (cell.pieces.length > 1 && isRightToLeft(cell.text)) cell.text = fromTheRight(cell.pieces);
  }
  return cells;
}

/** Pieces in the order of a script that runs to the left; figures and Latin words among them keep running to the right. */
function fromTheRight(pieces: readonly Piece[]): string {
  const ordered: Piece[] = [];
  let opposed: Piece[] = [];
  for (const piece of [...pieces].reverse()) {
    if (isRightToLeft(piece.text) || !/[\p{L}\p{N}]/u.test(piece.text)) {
      ordered.push(...opposed, piece);
      opposed = [];
    } else opposed.unshift(piece);
  }
  ordered.push(...opposed);
  return ordered.reduce((text, piece, index) => {
    const before = ordered[index - 1];
    const gap = before ? Math.max(before.left - piece.right, piece.left - before.right) : 0;
    const isApart = gap > WORD_GAP_EMS * piece.size && !/\s$/.test(text) && !/^\s/.test(piece.text);
    return text + (isApart ? ' ' : '') + piece.text;
  }, '');
}

/** Some writers print a text twice, a hair apart, to make it look bold. */
function isShadow(cell: Cell, piece: Piece): boolean {
  return cell.pieces.some((known) => known.text === piece.text && Math.abs(known.left - piece.left) < 1);
}

function needsBlank(cell: Cell, piece: Piece): boolean {
  if (/\s$/.test(cell.text) || /^\s/.test(piece.text)) return false;
  return piece.left - cell.right > WORD_GAP_EMS * piece.size;
}

function isMostlyBold(pieces: readonly Piece[]): boolean {
  const length = (some: readonly Piece[]) => some.reduce((sum, piece) => sum + piece.text.trim().length, 0);
  return length(pieces.filter((piece) => piece.bold)) * 2 > length(pieces);
}

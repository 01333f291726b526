import { rowsOf, type Piece, type Row } from './page-rows.ts';
import { cleanText, type LaidLine } from './plain-text.ts';
import { inReadingOrder, joinBrokenDates } from './reading-order.ts';
import { isRightToLeft } from './script-direction.ts';

const PARAGRAPH_GAP_LINES = 1.45;
const TAB_GAP_EMS = 1.1;

/** The lines of a page in reading order. */
export function linesOf(pieces: readonly Piece[], page: number, hasMorePages: boolean): LaidLine[] {
  const lines: LaidLine[] = [];
  for (const rows of inReadingOrder(rowsOf(pieces), hasMorePages)) {
    const block = joinBrokenDates(rows);
    const leading = usualLeading(block);
    block.forEach((row, index) => {
      const text = cleanText(rowText(row));
      if (text === '') return;
      const above = block[index - 1];
      const gap = above ? row.baseline - above.baseline : Number.POSITIVE_INFINITY;
      lines.push({
        text,
        page,
        size: row.cells[0]?.size ?? row.size,
        bold: row.cells[0]?.bold ?? false,
        startsBlock: gap > PARAGRAPH_GAP_LINES * Math.max(leading, row.size * 1.1),
      });
    });
  }
  return lines;
}

function rowText(row: Row): string {
  const cells = isRightToLeft(row.cells.map((cell) => cell.text).join(' ')) ? [...row.cells].reverse() : row.cells;
  return cells.reduce((text, cell, index) => {
    const before = cells[index - 1];
    if (!before) return cell.text;
    const gap = Math.max(cell.left - before.right, before.left - cell.right);
    const isFarOff = gap > TAB_GAP_EMS * cell.size && !/^\s*[•▪■●◦‣–*·]\s*$/u.test(before.text);
    return text + (isFarOff ? '\t' : ' ') + cell.text;
  }, '');
}

/** The distance of most rows in points. */
function usualLeading(rows: readonly Row[]): number {
  const distances = rows
    .slice(1)
    .map((row, index) => Math.round((row.baseline - (rows[index]?.baseline ?? 0)) * 2) / 2);
  const counts = new Map<number, number>();
  for (const distance of distances) counts.set(distance, (counts.get(distance) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** Columns that run down the page, from the right to the left, as Japanese and Chinese may. */
export function verticalLinesOf(pieces: readonly Piece[], page: number): LaidLine[] {
  const columns: { left: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => b.left - a.left || a.baseline - b.baseline)) {
    const last = columns.at(-1);
    if (last && last.left - piece.left < piece.size / 2) last.pieces.push(piece);
    else columns.push({ left: piece.left, pieces: [piece] });
  }
  return columns.flatMap(({ pieces: down }, index) => {
    const ordered = [...down].sort((a, b) => a.baseline - b.baseline);
    const text = cleanText(ordered.map((piece) => piece.text).join(''));
    const [first] = ordered;
    return first && text !== '' ? [{ text, page, size: first.size, bold: first.bold, startsBlock: index === 0 }] : [];
  });
}

import type { Block } from './paper.ts';
import { drawable } from './script-runs.ts';
import { INK, lineHeight, type Sheet, type Style } from './sheet.ts';

const LABEL_WIDTH = 132;
const NOTE_WIDTH = 150;
const GAP = 10;
const BAR_HEIGHT = 9;
const ROW_PADDING = 11;
const TICKS = [0, 25, 50, 75, 100];

const LABEL: Style = { size: 9, weight: 'bold', color: INK.text };
const NOTE: Style = { size: 8, weight: 'regular', color: INK.quiet };

/** A bar per line on a scale from 0 to 100, as vectors; the thin line under a bar is the confidence. */
export function drawBars(sheet: Sheet, block: Extract<Block, { kind: 'bars' }>): void {
  const chart = { left: sheet.left + LABEL_WIDTH + GAP, width: sheet.width - LABEL_WIDTH - NOTE_WIDTH - 2 * GAP };
  const rows = block.bars.map((bar) => {
    const label = sheet.type.lines(drawable(bar.label), LABEL_WIDTH, LABEL.weight, LABEL.size);
    const note = sheet.type.lines(drawable(bar.note), NOTE_WIDTH, NOTE.weight, NOTE.size);
    const text = Math.max(label.length * lineHeight(LABEL), note.length * lineHeight(NOTE));
    return { bar, label, note, height: Math.max(text, BAR_HEIGHT + 6) + ROW_PADDING };
  });
  const total = rows.reduce((sum, { height }) => sum + height, 0);
  sheet.need(Math.min(total, 500) + 34);
  sheet.part(
    'Figure',
    (piece) => {
      piece(() => drawScale(sheet, chart, total));
      sheet.y += 16;
      for (const { bar, label, note, height } of rows) {
        sheet.need(height);
        piece(() => {
          label.forEach((line, index) => sheet.line(line, sheet.left, sheet.y + index * lineHeight(LABEL), LABEL));
          const noteLeft = chart.left + chart.width + GAP;
          note.forEach((line, index) => sheet.line(line, noteLeft, sheet.y + 1 + index * lineHeight(NOTE), NOTE));
          drawBar(sheet, bar, chart);
        });
        sheet.y += height;
      }
    },
    block.alternative,
  );
  sheet.y += 2;
  sheet.text('Caption', block.legend, { size: 8, weight: 'regular', color: INK.quiet });
  sheet.y += 10;
}

function drawScale(sheet: Sheet, chart: { left: number; width: number }, height: number): void {
  const bottom = sheet.y + 12 + height - ROW_PADDING / 2;
  for (const tick of TICKS) {
    const x = chart.left + (chart.width * tick) / 100;
    const label = String(tick);
    const tickStyle: Style = { size: 7, weight: 'regular', color: INK.quiet };
    sheet.line(label, x - sheet.type.width(label, 'regular', 7) / 2, sheet.y, tickStyle);
    sheet.document
      .lineWidth(0.5)
      .strokeColor(INK.line)
      .moveTo(x, sheet.y + 12)
      .lineTo(x, bottom)
      .stroke();
  }
}

function drawBar(
  sheet: Sheet,
  { value, confidence }: { value: number | null; confidence: number | null },
  chart: { left: number; width: number },
): void {
  const top = sheet.y + 2;
  const { document } = sheet;
  if (value === null) {
    document.lineWidth(0.75).dash(2, { space: 2 }).strokeColor(INK.quiet);
    document.rect(chart.left, top, chart.width, BAR_HEIGHT).stroke().undash();
    return;
  }
  document.rect(chart.left, top, Math.max(0.75, (chart.width * value) / 100), BAR_HEIGHT).fill(INK.accent);
  if (confidence === null) return;
  document.rect(chart.left, top + BAR_HEIGHT + 2, chart.width, 2).fill(INK.line);
  document.rect(chart.left, top + BAR_HEIGHT + 2, chart.width * confidence, 2).fill(INK.quiet);
}

import { drawBars } from './draw-bars.ts';
import type { Block } from './paper.ts';
import { INK, lineHeight, type Sheet, type Style } from './sheet.ts';

const BODY: Style = { size: 9.5, weight: 'regular', color: INK.text };
const QUIET: Style = { size: 8.5, weight: 'regular', color: INK.quiet };

const HEADINGS: Readonly<Record<1 | 2 | 3, { style: Style; above: number; below: number }>> = {
  1: { style: { size: 20, weight: 'bold', color: INK.text }, above: 0, below: 6 },
  2: { style: { size: 13.5, weight: 'bold', color: INK.accent }, above: 16, below: 5 },
  3: { style: { size: 10.5, weight: 'bold', color: INK.text }, above: 9, below: 2 },
};
/** A heading never stands alone at the end of a page. */
const COMPANY_OF_HEADING = 54;

export function drawBlocks(sheet: Sheet, blocks: readonly Block[]): void {
  for (const block of blocks) drawBlock(sheet, block);
}

function drawBlock(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(sheet, block);
    case 'text':
      sheet.text('P', block.text, toned(block.tone));
      sheet.y += 5;
      return;
    case 'list':
      return drawList(sheet, block.items);
    case 'facts':
      return drawFacts(sheet, block.rows);
    case 'notice':
      return drawNotice(sheet, block);
    case 'quote':
      return drawQuote(sheet, block);
    case 'bars':
      return drawBars(sheet, block);
  }
}

function toned(tone: 'quiet' | 'strong' | undefined): Style {
  if (tone === 'quiet') return QUIET;
  return tone === 'strong' ? { ...BODY, size: 11.5, weight: 'bold' } : BODY;
}

function drawHeading(sheet: Sheet, { level, text, startsPage }: Extract<Block, { kind: 'heading' }>): void {
  const { style, above, below } = HEADINGS[level];
  if (startsPage && !sheet.isAtTop) sheet.startPage();
  sheet.need(above + lineHeight(style) + below + COMPANY_OF_HEADING);
  if (!sheet.isAtTop) sheet.y += above;
  if (level < 3) sheet.document.outline.addItem(text);
  sheet.text(`H${level}`, text, style);
  sheet.y += below;
}

function drawList(sheet: Sheet, items: readonly string[]): void {
  for (const item of items) {
    sheet.need(lineHeight(BODY));
    sheet.decoration(() => sheet.line('•', sheet.left + 4, sheet.y, BODY));
    sheet.text('P', item, BODY, { left: sheet.left + 16, width: sheet.width - 16 });
    sheet.y += 3;
  }
  sheet.y += 3;
}

function drawFacts(sheet: Sheet, rows: readonly (readonly [string, string])[]): void {
  const column = 118;
  for (const [label, value] of rows) {
    const place = { left: sheet.left + column, width: sheet.width - column };
    sheet.need(Math.max(sheet.heightOf(label, QUIET, column - 12), lineHeight(BODY)));
    const top = sheet.y;
    sheet.y += 1;
    sheet.text('P', label, QUIET, { width: column - 12 });
    const labelEnd = sheet.y;
    sheet.y = top;
    sheet.text('P', value, BODY, place);
    // The value may have gone on to the next page.
    sheet.y = sheet.y < top ? sheet.y : Math.max(sheet.y, labelEnd);
    sheet.y += 2;
  }
  sheet.y += 5;
}

const PADDING = 8;

function drawNotice(sheet: Sheet, { text, tone }: Extract<Block, { kind: 'notice' }>): void {
  const [paper, edge] = tone === 'warning' ? [INK.paleWarning, INK.warning] : [INK.pale, INK.accent];
  const width = sheet.width - 2 * PADDING - 4;
  const height = sheet.heightOf(text, BODY, width) + 2 * PADDING;
  sheet.need(height);
  sheet.decoration(() => {
    sheet.document.rect(sheet.left, sheet.y, sheet.width, height).fill(paper);
    sheet.document.rect(sheet.left, sheet.y, 3, height).fill(edge);
  });
  sheet.y += PADDING;
  sheet.text('P', text, BODY, { left: sheet.left + PADDING + 4, width });
  sheet.y += PADDING + 8;
}

function drawQuote(sheet: Sheet, { text, source }: Extract<Block, { kind: 'quote' }>): void {
  const onLine = (y: number, height: number): void =>
    sheet.decoration(() => sheet.document.rect(sheet.left + 6, y, 2, height + 0.3).fill(INK.accent));
  const place = { left: sheet.left + 18, width: sheet.width - 18, onLine };
  sheet.need(2 * lineHeight(BODY));
  sheet.text('BlockQuote', `“${text}”`, BODY, place);
  sheet.text('P', source, QUIET, place);
  sheet.y += 6;
}

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { rowsOf, type Piece, type Row } from './page-rows.ts';
import { assembleText, cleanText, joinHyphenated, type LaidLine } from './plain-text.ts';
import { MAX_CHARACTERS, MAX_PAGES, unreadable, type ReadDocument } from './read-document.ts';
import { inReadingOrder, joinBrokenDates } from './reading-order.ts';

/** Runs in a worker thread with a memory limit: a PDF is a program that a stranger wrote. */
const PDFJS_FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

const READING_OPTIONS = {
  isEvalSupported: false,
  useSystemFonts: true,
  disableFontFace: true,
  useWorkerFetch: false,
  enableXfa: false,
  // Font names tell which text is bold.
  fontExtraProperties: true,
  // Pictures are never decoded.
  maxImageSize: 1,
  cMapUrl: join(PDFJS_FOLDER, 'cmaps/'),
  cMapPacked: true,
  standardFontDataUrl: join(PDFJS_FOLDER, 'standard_fonts/'),
  verbosity: 0,
};

/** Operations that leave ink on the page, other than text. */
const DRAWING = new Set<number>([
  OPS.constructPath,
  OPS.fill,
  OPS.stroke,
  OPS.shadingFill,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintSolidColorImageMask,
]);

/** Below this many letters a page with pictures is a scan whose few letters are a stamp or a page number. */
const FEWEST_LETTERS = 20;
const SMALLEST_VISIBLE_POINTS = 2;
const PARAGRAPH_GAP_LINES = 1.45;
const TAB_GAP_EMS = 1.1;

export default async function readPdf(task: { bytes: Uint8Array } | 'warm-up'): Promise<ReadDocument | undefined> {
  if (task === 'warm-up') return undefined;
  // The parser takes the array over, so what is needed of it is looked up first.
  const hasPictures = /\/Subtype\s*\/Image\b/.test(Buffer.from(task.bytes).toString('latin1'));
  const loading = getDocument({ data: task.bytes, ...READING_OPTIONS });
  try {
    const document = await loading.promise;
    if (document.numPages > MAX_PAGES) {
      return unreadable(
        'too_many_pages',
        `This PDF has ${document.numPages} pages; please upload one with at most ${MAX_PAGES}.`,
      );
    }
    const laid: LaidLine[] = [];
    let hiddenCharacters = 0;
    let drawsSomething = hasPictures;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const read = await readPage(page);
      laid.push(...linesOf(read.pieces, number, number < document.numPages));
      hiddenCharacters += read.hiddenCharacters;
      drawsSomething ||= read.drawsSomething;
      page.cleanup();
    }
    const result = assembleText(joinHyphenated(laid), MAX_CHARACTERS);
    if (letters(result.text) < FEWEST_LETTERS && drawsSomething) {
      return unreadable(
        'image_only',
        'This PDF is a picture without text, such as a scan; please upload one that was saved from a text editor.',
      );
    }
    if (letters(result.text) === 0) return unreadable('empty', 'This PDF has no text.');
    return { kind: 'read', contentType: 'application/pdf', pages: document.numPages, ...result, hiddenCharacters };
  } catch (error) {
    return whyNot(error);
  } finally {
    await loading.destroy().catch(() => undefined);
  }
}

function whyNot(error: unknown): ReadDocument {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return unreadable('encrypted', 'This PDF is locked with a password; please upload one without.');
  }
  return unreadable('corrupt', 'This PDF is damaged and cannot be read; please save it again and upload the new file.');
}

interface PageText {
  pieces: Piece[];
  hiddenCharacters: number;
  drawsSomething: boolean;
}

async function readPage(page: PDFPageProxy): Promise<PageText> {
  const content = await page.getTextContent();
  // Fonts become known only when the drawing operations are listed.
  const operations = await page.getOperatorList();
  const viewport = page.getViewport({ scale: 1 });
  const boldFonts = new Map<string, boolean>();
  const isBold = (font: string) => {
    let bold = boldFonts.get(font);
    if (bold === undefined) boldFonts.set(font, (bold = fontIsBold(page, font)));
    return bold;
  };

  const pieces: Piece[] = [];
  let hiddenCharacters = 0;
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [scaleX, skew, , scaleY, x, y] = item.transform as [number, number, number, number, number, number];
    const size = Math.round((Math.hypot(skew, scaleY) || item.height) * 10) / 10;
    const isUpright = Math.abs(skew) < Math.abs(scaleX) * 0.2;
    const [left, baseline] = viewport.convertToViewportPoint(x, y) as [number, number];
    const isOnPage = left >= -2 && left < viewport.width && baseline >= 0 && baseline <= viewport.height + 2;
    if (!isOnPage || size < SMALLEST_VISIBLE_POINTS) {
      hiddenCharacters += item.str.trim().length;
      continue;
    }
    // A text that runs up the page, or across it as a watermark, is not part of what the resume says.
    if (!isUpright && viewport.rotation === 0) continue;
    pieces.push({
      text: item.str,
      left,
      right: left + item.width,
      baseline,
      size,
      bold: isBold(item.fontName),
    });
  }
  return { pieces, hiddenCharacters, drawsSomething: operations.fnArray.some((operation) => DRAWING.has(operation)) };
}

function fontIsBold(page: PDFPageProxy, font: string): boolean {
  if (!page.commonObjs.has(font)) return false;
  const known = page.commonObjs.get(font) as { name?: string; bold?: boolean; black?: boolean };
  return known.bold === true || known.black === true || /bold|black|heavy|semibd|demi/i.test(known.name ?? '');
}

function linesOf(pieces: readonly Piece[], page: number, hasMorePages: boolean): LaidLine[] {
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
  return row.cells.reduce((text, cell, index) => {
    const before = row.cells[index - 1];
    if (!before) return cell.text;
    const isFarOff = cell.left - before.right > TAB_GAP_EMS * cell.size && !/^\s*[•▪■●◦‣–*·]\s*$/u.test(before.text);
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

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

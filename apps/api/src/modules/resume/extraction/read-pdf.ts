import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AnnotationMode, getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { HiddenTexts, zeroWidthText } from './hidden-text.ts';
import { linesOf, verticalLinesOf } from './page-lines.ts';
import type { Piece } from './page-rows.ts';
import { inkOf, type Ink } from './pdf-ink.ts';
import { assembleText, countLetters, joinHyphenated, type LaidLine } from './plain-text.ts';
import { CONTENT_TYPES, MAX_CHARACTERS, MAX_PAGES, unreadable, type ReadDocument } from './read-document.ts';
import { VisibleText } from './visible-pieces.ts';

const PDFJS_FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Scripts, forms and attachments of a PDF are never touched; nothing is fetched but character maps from this disk. */
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

export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  // The parser takes the array over, so what is needed of it is looked up first.
  const hasPictures = /\/Subtype\s*\/Image\b/.test(Buffer.from(bytes).toString('latin1'));
  const loading = getDocument({ data: bytes, ...READING_OPTIONS });
  try {
    const document = await loading.promise;
    if (document.numPages > MAX_PAGES) {
      return unreadable(
        'too_many_pages',
        `This PDF has ${document.numPages} pages; please upload one with at most ${MAX_PAGES}.`,
      );
    }
    const laid: LaidLine[] = [];
    const hidden = new HiddenTexts();
    let drawsSomething = hasPictures;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const read = await readPage(page, document, hidden, hasPictures);
      laid.push(...linesOf(read.pieces, number, number < document.numPages), ...verticalLinesOf(read.vertical, number));
      drawsSomething ||= read.drawsSomething;
      page.cleanup();
    }
    const result = assembleText(joinHyphenated(laid), MAX_CHARACTERS);
    if (countLetters(result.text) === 0 && hidden.list().length > 0) {
      return unreadable('empty', 'This PDF has text, but none that a person can see.');
    }
    if (countLetters(result.text) < FEWEST_LETTERS && drawsSomething) {
      return unreadable(
        'image_only',
        'This PDF is a picture without text, such as a scan; please upload one that was saved from a text editor.',
      );
    }
    if (countLetters(result.text) === 0) return unreadable('empty', 'This PDF has no text.');
    const pages = document.numPages;
    return { kind: 'read', contentType: CONTENT_TYPES.pdf, pages, ...result, hiddenText: hidden.list() };
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
  /** Pieces that run down the page. */
  vertical: Piece[];
  drawsSomething: boolean;
}

async function readPage(
  page: PDFPageProxy,
  document: PDFDocumentProxy,
  hidden: HiddenTexts,
  hasPictures: boolean,
): Promise<PageText> {
  const content = await page.getTextContent();
  // Fonts become known only when the drawing operations are listed.
  const operations = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const layers = await document.getOptionalContentConfig();
  const viewport = page.getViewport({ scale: 1 });
  const { inks, hasLargePicture } = inkOf(operations, {
    view: page.view,
    font: (name) => fontOf(page, name),
    isLayerShown: (layer) => layers.isVisible(layer) !== false,
  });
  useScanLayer(inks, hasPictures && hasLargePicture);
  const visible = new VisibleText(inks);
  noteHidden(
    inks.filter((ink) => !ink.hidden || ink.hidden === 'scan_layer' || !visible.isCopy(ink)),
    page.pageNumber,
    hidden,
  );
  const boldFonts = new Map<string, boolean>();
  const isBold = (font: string) => {
    let bold = boldFonts.get(font);
    if (bold === undefined) boldFonts.set(font, (bold = fontIsBold(fontOf(page, font))));
    return bold;
  };

  const pieces: Piece[] = [];
  const vertical: Piece[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [scaleX, skew, , scaleY, x, y] = item.transform as [number, number, number, number, number, number];
    const size = Math.round((Math.hypot(skew, scaleY) || item.height) * 10) / 10;
    const isUpright = Math.abs(skew) < Math.abs(scaleX) * 0.2;
    const isVertical = item.dir === 'ttb';
    const parts = visible.of({ text: item.str, x, y, width: item.width, size, isUpright, isVertical });
    for (const secret of zeroWidthText(item.str)) hidden.add('zero_width', page.pageNumber, secret);
    for (const { text, left: start, right: end } of parts) {
      const [left, baseline] = viewport.convertToViewportPoint(start, y) as [number, number];
      const isOnPage = left >= -2 && left < viewport.width && baseline >= 0 && baseline <= viewport.height + 2;
      // A text that runs up the page, or across it as a watermark, is not part of what the resume says.
      if (!isOnPage || (!isUpright && !isVertical && viewport.rotation === 0)) continue;
      const piece = { text, left, right: left + end - start, baseline, size, bold: isBold(item.fontName) };
      (isVertical ? vertical : pieces).push(piece);
    }
  }
  const drawsSomething = hasLargePicture || operations.fnArray.some((operation) => DRAWING.has(operation));
  return { pieces, vertical, drawsSomething };
}

/**
 * Programs that read scans lay their text over or under the picture of the page, unseen. On a page that has a picture and
 * no text to see, this is the text, and staff are told that it was never visible.
 */
function useScanLayer(inks: Ink[], hasLargePicture: boolean): void {
  if (!hasLargePicture) return;
  const lettersOf = (isMeant: (ink: Ink) => boolean) =>
    countLetters(
      inks
        .filter(isMeant)
        .map((ink) => ink.glyphs.map(({ text }) => text).join(''))
        .join(''),
    );
  const isLayer = ({ hidden }: Ink) => hidden === 'transparent' || hidden === 'covered';
  if (lettersOf((ink) => !ink.hidden) >= FEWEST_LETTERS || lettersOf(isLayer) < FEWEST_LETTERS) return;
  for (const ink of inks.filter(isLayer)) {
    ink.hidden = 'scan_layer';
    for (const glyph of ink.glyphs) glyph.hidden = undefined;
  }
}

function noteHidden(inks: readonly Ink[], page: number, hidden: HiddenTexts): void {
  for (const { hidden: whole, glyphs } of inks) {
    const text = (isMeant: (glyph: Ink['glyphs'][number]) => unknown) =>
      glyphs
        .filter(isMeant)
        .map((glyph) => glyph.text)
        .join('');
    if (whole)
      hidden.add(
        whole,
        page,
        text(() => true),
      );
    else
      hidden.add(
        'off_page',
        page,
        text((glyph) => glyph.hidden),
      );
  }
}

interface KnownFont {
  name?: string;
  bold?: boolean;
  black?: boolean;
  fontMatrix?: number[];
  vertical?: boolean;
  isType3Font?: boolean;
}

function fontOf(page: PDFPageProxy, font: string): KnownFont {
  return page.commonObjs.has(font) ? (page.commonObjs.get(font) as KnownFont) : {};
}

function fontIsBold({ bold, black, name }: KnownFont): boolean {
  return bold === true || black === true || /bold|black|heavy|semibd|demi/i.test(name ?? '');
}

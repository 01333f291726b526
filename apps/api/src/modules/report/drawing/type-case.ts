import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpackedFont } from './font-file.ts';
import { linesOf, runsOf, type Run } from './script-runs.ts';

export type Weight = 'regular' | 'bold';
export type PdfDocument = PDFKit.PDFDocument;

/** Noto Sans, by script, most used first. What is in none of them has no sign in a report. */
const SCRIPTS = [
  'noto-sans/files/noto-sans-latin',
  'noto-sans/files/noto-sans-latin-ext',
  'noto-sans/files/noto-sans-vietnamese',
  'noto-sans/files/noto-sans-greek',
  'noto-sans/files/noto-sans-greek-ext',
  'noto-sans/files/noto-sans-cyrillic',
  'noto-sans/files/noto-sans-cyrillic-ext',
  'noto-sans/files/noto-sans-devanagari',
  'noto-sans-arabic/files/noto-sans-arabic-arabic',
] as const;

const FILE_WEIGHTS: Readonly<Record<Weight, string>> = { regular: '400', bold: '700' };

const require = createRequire(import.meta.url);
const files = new Map<string, Buffer>();

function fileOf(name: string): Buffer {
  const known = files.get(name);
  if (known) return known;
  const file = unpackedFont(readFileSync(require.resolve(`@fontsource/${name}-normal.woff`)));
  files.set(name, file);
  return file;
}

/** From the top of a line of Noto Sans to its baseline, in sizes; scripts share the baseline, not the top. */
const ASCENT = 1.069;

/** What pdfkit knows about the chosen font and does not tell its types. */
interface ChosenFont {
  _font: { font: { hasGlyphForCodePoint: (codePoint: number) => boolean } };
}

/** The fonts of one document: who can write what, how wide it gets, and the writing itself. */
export class TypeCase {
  /** Whether something could not be written in its own signs. */
  isMissingSigns = false;
  private readonly document: PdfDocument;
  private readonly fontsByCharacter = new Map<string, string | null>();

  constructor(document: PdfDocument) {
    this.document = document;
  }

  lines(paragraph: string, width: number, weight: Weight, size: number): string[] {
    return linesOf(paragraph, width, (text) => this.width(text, weight, size));
  }

  width(text: string, weight: Weight, size: number): number {
    return this.runs(text, weight).reduce((sum, run) => {
      this.document.font(run.font).fontSize(size);
      return sum + this.document.widthOfString(run.text, optionsFor(run));
    }, 0);
  }

  /** Writes one line with its left upper corner at (x, y). */
  write(line: string, x: number, y: number, weight: Weight, size: number, fromRight = false): void {
    const runs = this.runs(line, weight);
    let left = x;
    for (const run of fromRight ? runs.reverse() : runs) {
      this.document.font(run.font).fontSize(size);
      const width = this.document.widthOfString(run.text, optionsFor(run));
      const actual = run.actual ?? (run.isRightToLeft ? run.text : null);
      if (actual !== null) this.document.markContent('Span', { actual });
      this.document.text(run.text, left, y + ASCENT * size, { ...optionsFor(run), baseline: 'alphabetic' });
      if (actual !== null) this.document.endMarkedContent();
      if (run.actual !== null) this.isMissingSigns = true;
      left += width;
    }
  }

  private runs(text: string, weight: Weight): Run<string>[] {
    return runsOf(text, (character) => this.fontFor(character, weight), this.open(SCRIPTS[0], weight));
  }

  private fontFor(character: string, weight: Weight): string | null {
    const key = `${weight}${character}`;
    let font = this.fontsByCharacter.get(key);
    if (font === undefined) {
      const codePoint = character.codePointAt(0) ?? 0;
      font = SCRIPTS.map((script) => this.open(script, weight)).find((name) => this.has(name, codePoint)) ?? null;
      this.fontsByCharacter.set(key, font);
    }
    return font;
  }

  private has(font: string, codePoint: number): boolean {
    this.document.font(font);
    return (this.document as unknown as ChosenFont)._font.font.hasGlyphForCodePoint(codePoint);
  }

  private readonly opened = new Set<string>();

  private open(script: string, weight: Weight): string {
    const name = `${script}-${FILE_WEIGHTS[weight]}`;
    if (!this.opened.has(name)) {
      this.document.registerFont(name, fileOf(name));
      this.opened.add(name);
    }
    return name;
  }
}

/** Naming the features, even none, has pdfkit lay a run out as a whole: a right-to-left one must not be cut at blanks. */
function optionsFor(run: Run<string>): PDFKit.Mixins.TextOptions {
  return { lineBreak: false, ...(run.isRightToLeft ? { features: [] } : {}) };
}

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import { scriptFont, wordsFromLeft } from './corpus/letters.js';

const BODY_SIZE = 10;
const BOTTOM = 790;
const TOP = 50;
const WORD_GAP = 4;

export interface TextStyle {
  size?: number;
  bold?: boolean;
  italic?: boolean;
  colour?: string;
  left?: number;
  width?: number;
  align?: 'left' | 'right' | 'center';
}

/** A page that is written from top to bottom, in columns if wanted; starts a new page when one is full. */
export class Sheet {
  y = TOP;
  private columnLeft = 50;
  private columnWidth = 495;
  private page = 0;
  private pages = 1;
  private readonly chunks: Buffer[] = [];
  private readonly document: PDFKit.PDFDocument;
  private readonly fonts: { regular: string; bold: string; italic: string };

  constructor(title: string) {
    this.document = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      // A fixed date keeps the bytes the same on every run.
      info: { Title: title, CreationDate: new Date(Date.UTC(2026, 0, 15)) },
    });
    this.document.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    const folder = fontFolder();
    this.fonts = {
      regular: join(folder, 'LiberationSans-Regular.ttf'),
      bold: join(folder, 'LiberationSans-Bold.ttf'),
      italic: join(folder, 'LiberationSans-Italic.ttf'),
    };
  }

  text(text: string, style: TextStyle = {}): void {
    this.useFontFor(text, style);
    this.document.fontSize(style.size ?? BODY_SIZE).fillColor(style.colour ?? 'black');
    const width = style.width ?? this.columnWidth;
    const left = style.left ?? this.columnLeft;
    const height = this.document.heightOfString(text, { width });
    if (this.y + height > BOTTOM) this.nextPage();
    const words = wordsFromLeft(text);
    if (words) this.placeWords(words, left);
    else this.document.text(text, left, this.y, { width, ...(style.align ? { align: style.align } : {}) });
    this.y += height + 2;
  }

  /** Texts side by side on one baseline. */
  row(cells: (TextStyle & { text: string })[]): void {
    if (this.y + 30 > BOTTOM) this.nextPage();
    const top = this.y;
    let bottom = top;
    for (const { text, ...style } of cells) {
      if (text === '') continue;
      this.y = top;
      this.text(text, style);
      bottom = Math.max(bottom, this.y);
    }
    this.y = bottom;
  }

  space(points: number): void {
    this.y += points;
  }

  rule(left: number, width: number): void {
    this.document
      .moveTo(left, this.y)
      .lineTo(left + width, this.y)
      .strokeColor('#1f4e79')
      .stroke();
    this.y += 4;
  }

  band(place: { left: number; width: number }): void {
    this.document.rect(place.left, 0, place.width, 842).fill('#e8eef4');
  }

  /** Goes back to the first page and writes in another column from here on. */
  column(place: { left: number; width: number; top?: number }): void {
    this.columnLeft = place.left;
    this.columnWidth = place.width;
    this.page = 0;
    this.document.switchToPage(0);
    this.y = place.top ?? TOP;
  }

  private placeWords(words: readonly string[], left: number): void {
    let x = left;
    for (const word of words) {
      this.document.text(word, x, this.y, { lineBreak: false });
      x += this.document.widthOfString(word) + WORD_GAP;
    }
  }

  private useFontFor(text: string, { bold, italic }: TextStyle): void {
    const font = scriptFont(text, bold ? 'bold' : 'regular');
    // Registered under its name, so that a document holds it once.
    if (font) this.document.registerFont(font.name, font.file).font(font.name);
    else this.document.font(bold ? this.fonts.bold : italic ? this.fonts.italic : this.fonts.regular);
  }

  private nextPage(): void {
    this.page += 1;
    if (this.page < this.pages) {
      this.document.switchToPage(this.page);
    } else {
      this.document.addPage();
      this.pages += 1;
    }
    this.y = TOP;
  }

  bytes(): Promise<Buffer> {
    return new Promise((resolve) => {
      this.document.on('end', () => resolve(Buffer.concat(this.chunks)));
      this.document.end();
    });
  }
}

/** Liberation Sans comes with the PDF reader; it has letters that the built-in fonts of PDF lack. */
function fontFolder(): string {
  return join(
    dirname(createRequire(join(process.cwd(), 'package.json')).resolve('pdfjs-dist/package.json')),
    'standard_fonts',
  );
}

import PDFDocument from 'pdfkit';
import type { Paper } from './paper.ts';
import { drawable, isRightToLeft, MISSING } from './script-runs.ts';
import { TypeCase, type PdfDocument, type Weight } from './type-case.ts';

/** Points of 1/72 inch, from the left upper corner of a page. */
const PAGE = { width: 595.28, height: 841.89 };
const MARGIN = { side: 56, top: 78, bottom: 72 };
const SMALL = 7.5;

export const INK = {
  text: '#1b2230',
  quiet: '#5a6374',
  line: '#d5dae3',
  accent: '#1d5b9f',
  pale: '#eef3f9',
  warning: '#8a5200',
  paleWarning: '#fdf3e1',
} as const;

const MISSING_NOTE = `${MISSING} stands for a character that the fonts of this document cannot draw. The words in full are in the application.`;

export interface Style {
  size: number;
  weight: Weight;
  color: string;
}

/** A document that grows downwards, page by page, and keeps its parts in a tree for screen readers. */
export class Sheet {
  readonly left = MARGIN.side;
  readonly width = PAGE.width - 2 * MARGIN.side;
  /** Where the next thing goes, from the top of the page. */
  y = MARGIN.top;
  readonly type: TypeCase;
  readonly document: PdfDocument;
  private readonly paper: Paper;
  private readonly root: PDFKit.PDFStructureElement;

  constructor(paper: Paper) {
    this.paper = paper;
    const madeAt = new Date(paper.madeAtMs);
    this.document = new PDFDocument({
      size: 'A4',
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      pdfVersion: '1.7',
      tagged: true,
      lang: paper.language,
      displayTitle: true,
      bufferPages: true,
      info: {
        Title: drawable(paper.title),
        Creator: 'Talenti',
        Producer: 'Talenti',
        CreationDate: madeAt,
        ModDate: madeAt,
      },
    });
    this.type = new TypeCase(this.document);
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
  }

  /** A new page unless there is room for so much more on this one. */
  need(height: number): void {
    if (this.y + height > PAGE.height - MARGIN.bottom) this.startPage();
  }

  startPage(): void {
    this.document.addPage();
    this.y = MARGIN.top;
  }

  /** Whether nothing stands on this page yet. */
  get isAtTop(): boolean {
    return this.y === MARGIN.top;
  }

  /** Draws a part of the document's meaning: `draw` gives its pieces, each on one page. */
  part(tag: string, draw: (piece: (paint: () => void) => void) => void, alternative?: string): void {
    const element = this.document.struct(tag, alternative === undefined ? {} : { alt: drawable(alternative) });
    this.root.add(element);
    draw((paint) => {
      element.add(this.document.markStructureContent(tag));
      paint();
      this.document.endMarkedContent();
    });
    element.end();
  }

  /** Draws what has no meaning of its own. */
  decoration(paint: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    paint();
    this.document.endMarkedContent();
  }

  /** Text in as many lines and pages as it takes. `onLine` decorates the place of each line. */
  text(
    tag: string,
    text: string,
    style: Style,
    place: { left?: number; width?: number; onLine?: (y: number, height: number) => void } = {},
  ): void {
    const { left = this.left, width = this.width, onLine } = place;
    const height = lineHeight(style);
    this.part(tag, (piece) => {
      for (const paragraph of drawable(text).split('\n')) {
        const fromRight = isRightToLeft(paragraph);
        for (const line of this.type.lines(paragraph, width, style.weight, style.size)) {
          this.need(height);
          onLine?.(this.y, height);
          const indent = fromRight ? width - this.type.width(line, style.weight, style.size) : 0;
          piece(() => this.line(line, left + indent, this.y, style, fromRight));
          this.y += height;
        }
      }
    });
  }

  /** One line at a place. */
  line(text: string, x: number, y: number, { size, weight, color }: Style, fromRight = false): void {
    this.document.fillColor(color);
    this.type.write(text, x, y, weight, size, fromRight);
  }

  /** How high a text gets. */
  heightOf(text: string, style: Style, width: number): number {
    const lines = drawable(text)
      .split('\n')
      .flatMap((paragraph) => this.type.lines(paragraph, width, style.weight, style.size));
    return lines.length * lineHeight(style);
  }

  /** Writes head and foot on every page and gives the file. */
  async finish(): Promise<Uint8Array> {
    const { start, count } = this.document.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      this.document.switchToPage(page);
      this.document.markContent('Artifact', { type: 'Pagination' });
      this.edges(`Page ${page - start + 1} of ${count}`);
      this.document.endMarkedContent();
    }
    this.root.end();
    const chunks: Buffer[] = [];
    const isEnded = new Promise<void>((resolve, reject) => {
      this.document.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.document.on('end', resolve);
      this.document.on('error', reject);
    });
    this.document.end();
    await isEnded;
    return Uint8Array.from(Buffer.concat(chunks));
  }

  private edges(pageNumber: string): void {
    const { left: leftHeader, right } = this.paper.header;
    const quiet = { size: SMALL + 0.5, weight: 'regular', color: INK.quiet } as const;
    const end = this.left + this.width;
    const rightWidth = this.type.width(drawable(right), quiet.weight, quiet.size);
    const [head] = this.type.lines(drawable(leftHeader), this.width - rightWidth - 16, 'bold', quiet.size);
    this.line(head ?? '', this.left, 38, { ...quiet, weight: 'bold' });
    this.line(drawable(right), end - rightWidth, 38, quiet);
    this.rule(56);
    const foot = PAGE.height - MARGIN.bottom + 22;
    this.rule(foot - 8);
    const small = { ...quiet, size: SMALL };
    const numberWidth = this.type.width(pageNumber, small.weight, small.size);
    this.line(pageNumber, end - numberWidth, foot, small);
    const notes = [...this.paper.footer, ...(this.type.isMissingSigns ? [MISSING_NOTE] : [])].flatMap((note) =>
      this.type.lines(drawable(note), this.width - numberWidth - 24, small.weight, small.size),
    );
    notes.forEach((line, index) => this.line(line, this.left, foot + index * lineHeight(small), small));
  }

  private rule(y: number): void {
    this.document
      .lineWidth(0.5)
      .strokeColor(INK.line)
      .moveTo(this.left, y)
      .lineTo(this.left + this.width, y)
      .stroke();
  }
}

export const lineHeight = ({ size }: { size: number }): number => size * 1.42;

import type { DocxStyles } from './docx-styles.ts';
import { zeroWidthText, type HiddenTexts } from './hidden-text.ts';
import { cleanText, type LaidLine } from './plain-text.ts';

/** What is used of mammoth's model of a document. */
export interface DocxNode {
  type: string;
  children?: DocxNode[];
  value?: string;
  styleId?: string | null;
  styleName?: string | null;
  isBold?: boolean;
  fontSize?: number | null;
  href?: string;
  breakType?: string;
  checked?: boolean;
  numbering?: { isOrdered: boolean } | null;
}

/** Cells with as many paragraphs are columns of a layout, not fields of a table. */
const COLUMN_LINES = 4;
const LONGEST_DATE_CELL = 30;
const DATE_LIKE = /\b(?:19|20)\d\d\b|\bpresent\b/i;
const LONGEST_LINK = 200;
const HEADING = /heading|title|überschrift|titre|título|rubrik/i;

/** The lines of a document as a person reads them; see `LaidLine`. */
export function layDocx(document: DocxNode, styles: DocxStyles, hidden: HiddenTexts): LaidLine[] {
  return new Layer(styles, hidden).lay(document.children ?? []);
}

class Layer {
  private page = 1;
  private blockPending = true;

  private readonly styles: DocxStyles;
  private readonly hidden: HiddenTexts;

  constructor(styles: DocxStyles, hidden: HiddenTexts) {
    this.styles = styles;
    this.hidden = hidden;
  }

  lay(nodes: readonly DocxNode[]): LaidLine[] {
    const lines: LaidLine[] = [];
    for (const node of nodes) {
      if (node.type === 'table') {
        this.blockPending = true;
        for (const row of node.children ?? []) lines.push(...this.row(row));
        this.blockPending = true;
      } else if (node.type === 'paragraph') lines.push(...this.paragraph(node));
      else lines.push(...this.lay(node.children ?? []));
    }
    return lines;
  }

  /** Fields beside each other are one line; columns of a layout are read one after the other. */
  private row(row: DocxNode): LaidLine[] {
    const cells = (row.children ?? []).map((cell) => joinedDate(this.lay(cell.children ?? []))).filter(isFilled);
    const long = cells.filter((lines) => lines.length >= COLUMN_LINES);
    const [first, ...others] = cells;
    if (!first) return [];
    if (long.length >= 2 || cells.every((lines) => lines.length >= COLUMN_LINES)) {
      for (const lines of cells) if (lines[0]) lines[0].startsBlock = true;
      return cells.flat();
    }
    // The first lines stand side by side, then each cell goes on.
    const [head, ...rest] = first;
    if (!head) return [];
    const line = { ...head, text: [head, ...others.map((lines) => lines[0])].map((cell) => cell?.text).join('\t') };
    return [line, ...rest, ...others.flatMap((lines) => lines.slice(1))];
  }

  private paragraph(node: DocxNode): LaidLine[] {
    const inline = new Inline(this.styles, node.styleId ?? undefined);
    inline.add(node.children ?? []);
    const [firstText = '', ...moreTexts] = inline.text.split('\n');
    const bullet = node.numbering && firstText.trim() !== '' ? '• ' : '';
    const texts = [bullet + firstText, ...moreTexts];
    const isHeading = HEADING.test(node.styleName ?? '');
    const lines: LaidLine[] = [];
    for (const raw of texts) {
      for (const secret of zeroWidthText(raw)) this.hidden.add('zero_width', this.page, secret);
      this.page += raw.split('\f').length - 1;
      const text = cleanText(raw.replaceAll('\f', ''));
      if (text === '') {
        this.blockPending = true;
        continue;
      }
      lines.push({
        text,
        page: this.page,
        size: inline.size,
        bold: inline.bold,
        startsBlock: this.blockPending || (isHeading && lines.length === 0),
      });
      this.blockPending = false;
    }
    return lines;
  }
}

/** The text of a paragraph; its size and weight are those of most of its letters. */
class Inline {
  text = '';
  private readonly sizes = new Map<number, number>();
  private boldLetters = 0;
  private letters = 0;

  private readonly styles: DocxStyles;
  private readonly paragraphStyle: string | undefined;

  constructor(styles: DocxStyles, paragraphStyle: string | undefined) {
    this.styles = styles;
    this.paragraphStyle = paragraphStyle;
  }

  get size(): number {
    const commonest = [...this.sizes].sort((a, b) => b[1] - a[1])[0]?.[0];
    return commonest ?? this.styles.of(this.paragraphStyle, undefined).size ?? 10;
  }

  get bold(): boolean {
    return this.boldLetters * 2 > this.letters;
  }

  add(nodes: readonly DocxNode[], run?: DocxNode): void {
    for (const node of nodes) {
      if (node.type === 'text') this.write(node.value ?? '', run);
      else if (node.type === 'tab') this.text += '\t';
      else if (node.type === 'break') this.text += node.breakType === 'page' ? '\f' : '\n';
      else if (node.type === 'checkbox') this.text += node.checked === true ? '☒ ' : '☐ ';
      else if (node.type === 'hyperlink') this.link(node, run);
      else this.add(node.children ?? [], node.type === 'run' ? node : run);
    }
  }

  private write(value: string, run: DocxNode | undefined): void {
    const style = this.styles.of(this.paragraphStyle, run?.styleId ?? undefined);
    const size = run?.fontSize ?? style.size ?? 10;
    const letters = value.trim().length;
    this.sizes.set(size, (this.sizes.get(size) ?? 0) + letters);
    this.letters += letters;
    if (run?.isBold === true || style.bold === true) this.boldLetters += letters;
    this.text += value;
  }

  /** A word that leads somewhere says where: "LinkedIn" alone is of no use on paper. */
  private link(node: DocxNode, run: DocxNode | undefined): void {
    const start = this.text.length;
    this.add(node.children ?? [], run);
    const said = this.text.slice(start);
    const address = (node.href ?? '').replace(/^mailto:/i, '').replace(/\?.*$/s, '');
    const isAddress = /^(?:https?:\/\/\S+|[^\s@]+@[^\s@]+)$/i.test(address) && address.length <= LONGEST_LINK;
    if (said.trim() !== '' && isAddress && !/[.@]/.test(said)) this.text += ` ${address}`;
  }
}

function isFilled(lines: readonly LaidLine[]): boolean {
  return lines.length > 0;
}

/** "2019 –" over "2021" in a narrow cell is one date. */
function joinedDate(lines: LaidLine[]): LaidLine[] {
  const [first] = lines;
  const text = lines.map((line) => line.text).join(' ');
  return first && lines.length === 2 && text.length <= LONGEST_DATE_CELL && DATE_LIKE.test(text)
    ? [{ ...first, text }]
    : lines;
}

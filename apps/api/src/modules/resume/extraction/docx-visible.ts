import { noteLetterProperty, groundOf, type DocxStyles, type LetterStyle } from './docx-styles.ts';
import { colourOf, isLost, SMALLEST_READ_POINTS, WHITE, type HiddenKind, type HiddenTexts } from './hidden-text.ts';
import { attribute, spokenText, xmlTokens, type XmlToken } from './xml-tokens.ts';

type Tag = Exclude<XmlToken, { kind: 'text' }>;
type Opening = Extract<XmlToken, { kind: 'open' }>;

interface Run {
  letters: LetterStyle;
  style?: string;
  /** Where its texts stand in the output. */
  texts: number[];
  ground: string | undefined;
}

interface Paragraph {
  style?: string;
  ground?: string;
}

/** What surrounds text: a table cell, a text box or the page. */
interface Ground {
  element: string;
  fill: string | undefined;
}

/** Drawings: nothing in them is text but what text boxes hold. */
const DRAWINGS = new Set(['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent']);
const LARGE_WIDTH_EMU = 1_500_000;
const LARGE_HEIGHT_EMU = 200_000;

/**
 * The markup of one part of a document with what nobody sees taken out, and with text boxes where their anchors are, so
 * that each text is there once. `lastRenderedPageBreak` becomes a page break.
 */
export class VisibleMarkup {
  private readonly out: string[] = [];
  private readonly runs: Run[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private readonly grounds: Ground[] = [];
  private readonly tables: (string | undefined)[] = [];
  /** Depth of drawings, and within each whether a text box was met. */
  private readonly drawings: { element: string; hasBox: boolean; skipsRest: boolean }[] = [];
  /** Name and depth of the subtree that is left out. */
  private skipped: { name: string; depth: number } | undefined;
  private propertiesOf: 'run' | 'paragraph' | undefined;
  private readsText = false;
  private page = 1;
  private readonly hasRenderedBreaks: boolean;
  private readonly backdrop: { behindPage: boolean; anywhere: boolean };

  private readonly xml: string;
  private readonly styles: DocxStyles;
  private readonly hidden: HiddenTexts;

  constructor(xml: string, styles: DocxStyles, hidden: HiddenTexts) {
    this.xml = xml;
    this.styles = styles;
    this.hidden = hidden;
    this.hasRenderedBreaks = xml.includes('lastRenderedPageBreak');
    this.backdrop = largeDrawings(xml);
  }

  /** @throws UnsafeMarkup */
  read(): string {
    for (const token of xmlTokens(this.xml)) {
      if (this.skipped) this.passOver(token);
      else if (token.kind === 'text') this.text(token.raw);
      else if (token.kind === 'open') this.open(token);
      else this.close(token);
    }
    return this.out.join('');
  }

  private passOver(token: XmlToken): void {
    const skipped = this.skipped;
    if (!skipped || token.kind === 'text' || token.name !== skipped.name) return;
    if (token.kind === 'open') skipped.depth += token.isEmpty ? 0 : 1;
    else if (--skipped.depth === 0) this.skipped = undefined;
  }

  private skip(token: Opening): void {
    if (!token.isEmpty) this.skipped = { name: token.name, depth: 1 };
  }

  private open(token: Opening): void {
    const { name, attributes } = token;
    // Struck out by a reviewer, or the copy of what follows: not part of the document.
    if (name === 'w:del' || name === 'w:moveFrom') return this.skip(token);
    const drawing = this.drawings.at(-1);
    if (drawing) {
      if (name === 'w:txbxContent') return this.openBox(token, drawing);
      if (name === 'mc:Fallback' && drawing.hasBox) return this.skip(token);
      this.noteFill(token, drawing);
    }
    if (DRAWINGS.has(name)) {
      if (!token.isEmpty) this.drawings.push({ element: name, hasBox: false, skipsRest: true });
      return;
    }
    if (this.drawings.at(-1)?.skipsRest) return;
    if (this.propertiesOf) this.noteProperty(name, attributes);
    if (name === 'w:p' && !token.isEmpty) this.paragraphs.push({});
    else if (name === 'w:r' && !token.isEmpty) this.runs.push({ letters: {}, texts: [], ground: this.ground() });
    else if (name === 'w:rPr' && !this.propertiesOf && !token.isEmpty) this.propertiesOf = 'run';
    else if (name === 'w:pPr' && !token.isEmpty) this.propertiesOf = 'paragraph';
    else if (name === 'w:tbl') this.tables.push(undefined);
    else if (name === 'w:tblStyle' && this.tables.length > 0) this.tables.splice(-1, 1, attribute(attributes, 'val'));
    else if (name === 'w:tc' && !token.isEmpty) {
      this.grounds.push({ element: name, fill: this.styles.coloursCells(this.tables.at(-1)) ? 'other' : undefined });
    } else if (name === 'w:shd' && this.grounds.at(-1)?.element === 'w:tc' && !this.propertiesOf) {
      const cell = this.grounds.at(-1);
      if (cell) cell.fill = groundOf(attributes) ?? cell.fill;
    } else if (name === 'w:t' && !token.isEmpty) this.readsText = true;
    this.out.push(this.pageBreak(token) ?? token.raw);
  }

  private close(token: Tag): void {
    const drawing = this.drawings.at(-1);
    if (drawing && token.name === drawing.element) {
      this.drawings.pop();
      return;
    }
    if (drawing && token.name === 'w:txbxContent' && !drawing.skipsRest) {
      drawing.skipsRest = true;
      this.grounds.pop();
      // The prefix is the author's.
      this.out.push(token.raw, token.raw.replace('txbxContent', 'pict'));
      return;
    }
    if (drawing?.skipsRest) return;
    if (token.name === 'w:p') this.paragraphs.pop();
    else if (token.name === 'w:r') this.judge(this.runs.pop());
    else if (token.name === 'w:rPr' && this.propertiesOf === 'run') this.propertiesOf = undefined;
    else if (token.name === 'w:pPr') this.propertiesOf = undefined;
    else if (token.name === 'w:tbl') this.tables.pop();
    else if (token.name === 'w:tc') this.grounds.pop();
    else if (token.name === 'w:t') this.readsText = false;
    this.out.push(token.raw);
  }

  private text(raw: string): void {
    if (this.drawings.at(-1)?.skipsRest) return;
    if (this.readsText) this.runs.at(-1)?.texts.push(this.out.length);
    this.out.push(raw);
  }

  private openBox(token: Opening, drawing: { hasBox: boolean; skipsRest: boolean }): void {
    for (const around of this.drawings) around.hasBox = true;
    if (token.isEmpty) return;
    drawing.skipsRest = false;
    const last = this.grounds.at(-1);
    if (last?.element !== 'box fill') this.grounds.push({ element: 'box fill', fill: undefined });
    this.out.push(token.raw.replace(/txbxContent[^]*$/, 'pict>'), token.raw);
  }

  /** The fill of a text box stands before what it holds. */
  private noteFill({ name, attributes }: Opening, drawing: { skipsRest: boolean }): void {
    if (!drawing.skipsRest) return;
    const fill =
      name === 'a:srgbClr'
        ? attribute(attributes, 'val')
        : name === 'a:schemeClr'
          ? 'other'
          : name.startsWith('v:') && attribute(attributes, 'filled') !== 'f'
            ? attribute(attributes, 'fillcolor')
            : undefined;
    if (fill === undefined) return;
    const last = this.grounds.at(-1);
    if (last?.element === 'box fill') last.fill ??= fill;
    else this.grounds.push({ element: 'box fill', fill });
  }

  private noteProperty(name: string, attributes: string): void {
    const run = this.runs.at(-1);
    const paragraph = this.paragraphs.at(-1);
    if (this.propertiesOf === 'run' && run) {
      if (name === 'w:rStyle') run.style = attribute(attributes, 'val') ?? '';
      else if (name === 'w14:noFill') run.letters.colour = 'none';
      else noteLetterProperty(run.letters, name, attributes);
    } else if (this.propertiesOf === 'paragraph' && paragraph) {
      if (name === 'w:pStyle') paragraph.style = attribute(attributes, 'val') ?? '';
      else if (name === 'w:shd') paragraph.ground = groundOf(attributes) ?? 'auto';
    }
  }

  /** At the end of a run all that is said about it is known, in whatever order it stood. */
  private judge(run: Run | undefined): void {
    if (!run || run.texts.length === 0) return;
    const letters = { ...this.styles.of(this.paragraphs.at(-1)?.style, run.style), ...run.letters };
    const kind = hiddenAs(letters, run.ground);
    if (!kind) return;
    this.hidden.add(kind, this.page, run.texts.map((index) => spokenText(this.out[index] ?? '')).join(' '));
    for (const index of run.texts) this.out[index] = '';
  }

  /** The nearest ground that is painted; undefined is the white of the page. */
  private ground(): string | undefined {
    const paragraph = this.paragraphs.at(-1)?.ground;
    if (paragraph !== undefined && paragraph !== 'auto') return paragraph;
    const around = this.grounds.findLast(({ fill }) => fill !== undefined)?.fill;
    if (around !== undefined) return around;
    const isInBox = this.grounds.some(({ element }) => element === 'box fill');
    return this.backdrop.behindPage || (isInBox && this.backdrop.anywhere) ? 'other' : undefined;
  }

  private pageBreak(token: Opening): string | undefined {
    const isRendered = token.name === 'w:lastRenderedPageBreak';
    const isHard = token.name === 'w:br' && attribute(token.attributes, 'type') === 'page';
    if (!isRendered && !isHard) return undefined;
    if (isHard && this.hasRenderedBreaks) return token.isEmpty ? '' : token.raw.replace(/type\s*=/, 'kind=');
    this.page += 1;
    if (isHard) return undefined;
    const prefix = /^<([\w.-]+:)?/.exec(token.raw)?.[1] ?? '';
    return `<${prefix}br ${prefix}type="page"/>`;
  }
}

function hiddenAs(letters: LetterStyle, around: string | undefined): HiddenKind | undefined {
  if (letters.isVanished) return 'vanish';
  if (letters.colour === 'none') return 'transparent';
  const size = letters.size ?? Number.POSITIVE_INFINITY;
  if (size < SMALLEST_READ_POINTS || (size * (letters.stretch ?? 100)) / 100 < SMALLEST_READ_POINTS) return 'tiny';
  const ink = colourOf(letters.colour);
  const ground = letters.ground ?? around;
  const painted = ground === undefined ? WHITE : colourOf(ground);
  return ink && painted && isLost(ink, painted) ? 'same_colour' : undefined;
}

/** Filled shapes and pictures large enough to lie behind text: white letters may stand on them and be read well. */
function largeDrawings(xml: string): { behindPage: boolean; anywhere: boolean } {
  const found = { behindPage: false, anywhere: false };
  let anchor: { isBehind: boolean; isLarge: boolean; isPainted: boolean } | undefined;
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') continue;
    if (token.kind === 'close') {
      if (token.name !== 'wp:anchor' || !anchor) continue;
      found.anywhere ||= anchor.isLarge && anchor.isPainted;
      found.behindPage ||= anchor.isLarge && anchor.isPainted && anchor.isBehind;
      anchor = undefined;
    } else if (token.name === 'wp:anchor') {
      const isBehind = ['1', 'true'].includes(attribute(token.attributes, 'behindDoc') ?? '');
      anchor = { isBehind, isLarge: false, isPainted: false };
    } else if (anchor && token.name === 'wp:extent') {
      const [width, height] = ['cx', 'cy'].map((side) => Number(attribute(token.attributes, side)));
      anchor.isLarge ||= (width ?? 0) >= LARGE_WIDTH_EMU && (height ?? 0) >= LARGE_HEIGHT_EMU;
    } else if (anchor && ['a:blip', 'a:schemeClr'].includes(token.name)) anchor.isPainted = true;
    else if (anchor && token.name === 'a:srgbClr') {
      const colour = colourOf(attribute(token.attributes, 'val'));
      anchor.isPainted ||= colour !== undefined && !isLost(colour, WHITE);
    }
  }
  return found;
}

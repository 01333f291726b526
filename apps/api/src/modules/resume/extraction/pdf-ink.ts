import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { colourOf, isLost, SMALLEST_READ_POINTS, WHITE, type Colour, type HiddenKind } from './hidden-text.ts';
import { PaintedGround } from './painted-ground.ts';
import { FILLS, PAINTS, PICTURES } from './painting-operations.ts';
import {
  at,
  boxOf,
  EVERYWHERE,
  IDENTITY,
  isBox,
  isMatrix,
  overlap,
  times,
  type Box,
  type Matrix,
} from './page-space.ts';

/** A letter where the page puts it, in the page's own space: points, y growing upwards. */
export interface Glyph {
  text: string;
  x: number;
  y: number;
  /** Along a horizontal line. */
  width: number;
  size: number;
  /** Each letter is a drawing of its own, whose size says nothing about that of the letter. */
  isDrawn: boolean;
  hidden: HiddenKind | undefined;
}

/** The letters of one show operation, which share their looks. */
export interface Ink {
  glyphs: Glyph[];
  hidden: HiddenKind | undefined;
}

/** What pdfjs lists of a page. */
export interface Operations {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

export interface InkContext {
  /** Left, bottom, right, top of the page. */
  view: readonly number[];
  font(name: string): { fontMatrix?: number[]; vertical?: boolean; isType3Font?: boolean };
  isLayerShown(layer: unknown): boolean;
}

interface State {
  matrix: Matrix;
  /** Undefined: a pattern or a picture, which may look like anything. */
  fill: Colour | undefined;
  stroke: Colour | undefined;
  fillAlpha: number;
  strokeAlpha: number;
  mode: number;
  font: string;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  isBlended: boolean;
  isMasked: boolean;
  /** What is drawn shows only within it. */
  clip: Box;
  /** The clip is no rectangle: nothing can be said to cover anything. */
  hasOddClip: boolean;
  /** Whether a picture may have been drawn since the last change of coordinates; pictures themselves are never listed. */
  awaitsPicture: boolean;
}

interface Placed extends Ink {
  order: number;
  ink: Colour | undefined;
}

interface Glyphlike {
  unicode?: string;
  width?: number;
  isSpace?: boolean;
  vmetric?: readonly number[];
}

const BLACK: Colour = [0, 0, 0];
const LEAST_ALPHA = 0.05;
const OFF_PAGE_POINTS = 2;
/** Numbers of a path that is a rectangle: a move and three lines of three each, and a close. */
const RECTANGLE_LENGTH = 13;

/** Follows the drawing of a page to find out which of its letters leave a mark that an eye can see. */
export function inkOf(operations: Operations, context: InkContext): { inks: Ink[]; hasLargePicture: boolean } {
  return new Drawing(context).follow(operations);
}

class Drawing {
  private state: State = {
    matrix: IDENTITY,
    fill: BLACK,
    stroke: BLACK,
    fillAlpha: 1,
    strokeAlpha: 1,
    mode: 0,
    font: '',
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    isBlended: false,
    isMasked: false,
    clip: EVERYWHERE,
    hasOddClip: false,
    awaitsPicture: false,
  };
  private readonly saved: State[] = [];
  private text: Matrix = IDENTITY;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;
  private readonly layers: boolean[] = [];
  private readonly ground = new PaintedGround();
  private readonly placed: Placed[] = [];
  private order = 0;
  private clipsNext = false;

  private readonly context: InkContext;

  constructor(context: InkContext) {
    this.context = context;
  }

  follow({ fnArray, argsArray }: Operations): { inks: Ink[]; hasLargePicture: boolean } {
    fnArray.forEach((operation, index) => {
      this.order = index;
      this.step(operation, (argsArray[index] ?? []) as unknown[]);
    });
    for (const placed of this.placed) {
      const lost = placed.hidden ? undefined : this.ground.hides(placed.glyphs, placed);
      if (!lost) continue;
      placed.hidden = lost;
      for (const glyph of placed.glyphs) glyph.hidden ??= lost;
    }
    const hasLargePicture = this.ground.hasLargePicture(this.context.view as unknown as Box);
    return { inks: this.placed, hasLargePicture };
  }

  private step(operation: number, args: unknown[]): void {
    const { state } = this;
    const [first, second] = args as number[];
    if (PICTURES.has(operation)) this.paintPicture();
    if (PAINTS.has(operation)) state.awaitsPicture = false;
    switch (operation) {
      case OPS.save:
        this.saved.push({ ...state, awaitsPicture: false });
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endGroup:
        if (state.awaitsPicture) this.paintPicture();
        this.state = this.saved.pop() ?? state;
        break;
      case OPS.transform:
        state.matrix = times(state.matrix, args as unknown as Matrix);
        state.awaitsPicture = true;
        break;
      case OPS.paintFormXObjectBegin:
        this.saved.push({ ...state });
        if (isMatrix(args[0])) state.matrix = times(state.matrix, args[0]);
        if (isBox(args[1])) state.clip = overlap(state.clip, boxOf(state.matrix, args[1]));
        break;
      case OPS.beginGroup:
        // A group is painted as a whole with the transparency from outside.
        this.saved.push({ ...state });
        state.isMasked ||= Boolean((args[0] as { smask?: unknown } | undefined)?.smask);
        break;
      case OPS.beginMarkedContent:
        this.layers.push(true);
        break;
      case OPS.beginMarkedContentProps:
        this.layers.push(args[0] !== 'OC' || args[1] === null || this.context.isLayerShown(args[1]));
        break;
      case OPS.endMarkedContent:
        this.layers.pop();
        break;
      case OPS.setGState:
        this.setLooks(args[0] as [string, unknown][]);
        break;
      case OPS.setFillRGBColor:
        state.fill = colourOf(args[0] as string);
        break;
      case OPS.setStrokeRGBColor:
        state.stroke = colourOf(args[0] as string);
        break;
      case OPS.setFillColorN:
        state.fill = undefined;
        break;
      case OPS.setStrokeColorN:
        state.stroke = undefined;
        break;
      case OPS.constructPath:
        if (FILLS.has(first ?? -1)) this.paintPath(args);
        if (this.clipsNext) this.clipTo(args);
        break;
      case OPS.clip:
      case OPS.eoClip:
        this.clipsNext = true;
        break;
      case OPS.endText:
        // Letters as a stencil.
        state.hasOddClip ||= state.mode >= 4;
        break;
      case OPS.beginText:
        this.placeText(IDENTITY);
        break;
      case OPS.setTextMatrix:
        this.placeText(Array.from((args[0] as ArrayLike<number> | undefined) ?? []) as unknown as Matrix);
        break;
      case OPS.moveText:
        this.moveText(first ?? 0, second ?? 0);
        break;
      case OPS.setLeadingMoveText:
        state.leading = second ?? 0;
        this.moveText(first ?? 0, second ?? 0);
        break;
      case OPS.nextLine:
        this.moveText(0, state.leading);
        break;
      case OPS.setLeading:
        state.leading = -(first ?? 0);
        break;
      case OPS.setFont:
        state.font = args[0] as string;
        state.fontSize = second ?? 0;
        break;
      case OPS.setCharSpacing:
        state.charSpacing = first ?? 0;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = first ?? 0;
        break;
      case OPS.setHScale:
        state.stretch = (first ?? 100) / 100;
        break;
      case OPS.setTextRise:
        state.rise = first ?? 0;
        break;
      case OPS.setTextRenderingMode:
        state.mode = first ?? 0;
        break;
      case OPS.showText:
      case OPS.showSpacedText:
        this.show(args[0] as readonly (Glyphlike | number | null)[]);
        break;
    }
  }

  private setLooks(looks: readonly [string, unknown][]): void {
    for (const [name, value] of looks) {
      if (name === 'ca') this.state.fillAlpha = Number(value);
      else if (name === 'CA') this.state.strokeAlpha = Number(value);
      else if (name === 'SMask') this.state.isMasked = value !== false && value !== null;
      else if (name === 'BM') this.state.isBlended = value !== 'source-over' && value !== 'Normal';
      else if (name === 'Font' && Array.isArray(value)) {
        this.state.font = value[0] as string;
        this.state.fontSize = Number(value[1]);
      }
    }
  }

  private placeText(matrix: Matrix): void {
    this.text = isMatrix(matrix) ? matrix : IDENTITY;
    this.x = this.y = this.lineX = this.lineY = 0;
  }

  private moveText(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  private paintPath(args: unknown[]): void {
    const extent = args[2] as ArrayLike<number> | null;
    if (!extent || !this.isShown()) return;
    const { state } = this;
    if (state.fillAlpha < LEAST_ALPHA) return;
    const box = overlap(state.clip, boxOf(state.matrix, Array.from(extent) as unknown as Box));
    const isOpaque = state.fillAlpha > 0.95 && !state.isBlended && !state.isMasked;
    const isSolid = isOpaque && !state.hasOddClip && isRectangle(args);
    // A pale shape that is no rectangle leaves its corners as they were.
    if (!isSolid && state.fill && isLost(state.fill, WHITE)) return;
    this.ground.add({ box, order: this.order, colour: isOpaque ? state.fill : undefined, isSolid });
  }

  private clipTo(args: unknown[]): void {
    const { state } = this;
    this.clipsNext = false;
    const extent = args[2] as ArrayLike<number> | null;
    if (extent) state.clip = overlap(state.clip, boxOf(state.matrix, Array.from(extent) as unknown as Box));
    state.hasOddClip ||= !isRectangle(args);
  }

  /** Pictures fill the unit square. */
  private paintPicture(): void {
    this.state.awaitsPicture = false;
    if (!this.isShown()) return;
    this.ground.add({
      box: overlap(this.state.clip, boxOf(this.state.matrix, [0, 0, 1, 1])),
      order: this.order,
      colour: undefined,
      isSolid: false,
    });
  }

  private isShown(): boolean {
    return this.layers.every(Boolean);
  }

  private show(items: readonly (Glyphlike | number | null)[]): void {
    const { state } = this;
    const font = this.context.font(state.font);
    const vertical = font.vertical === true;
    const isDrawn = font.isType3Font === true;
    const perUnit = Math.abs(state.fontSize) * (font.fontMatrix?.[0] ?? 0.001);
    const matrix = times(state.matrix, this.text);
    const size = (isDrawn ? perUnit * 1_000 : Math.abs(state.fontSize)) * Math.hypot(matrix[2], matrix[3]);
    const wide = Math.abs(state.fontSize * state.stretch) * Math.hypot(matrix[0], matrix[1]);
    const glyphs: Glyph[] = [];
    let along = 0;
    for (const item of items) {
      if (item === null) continue;
      if (typeof item === 'number') {
        along += ((vertical ? 1 : -1) * item * Math.abs(state.fontSize)) / 1_000;
        continue;
      }
      const [x, y] = vertical
        ? at(matrix, this.x, this.y + state.rise - along)
        : at(matrix, this.x + along * state.stretch, this.y + state.rise);
      const spacing = (item.isSpace === true ? state.wordSpacing : 0) + state.charSpacing;
      const advance = (vertical ? -(item.vmetric?.[0] ?? -1_000) : (item.width ?? 0)) * perUnit;
      const width = advance * Math.abs(state.stretch) * Math.hypot(matrix[0], matrix[1]);
      glyphs.push({ text: item.unicode ?? '', x, y, width, size, isDrawn, hidden: undefined });
      along += advance + spacing;
    }
    if (vertical) this.y -= along;
    else this.x += along * state.stretch;
    const isTiny = !isDrawn && (size < SMALLEST_READ_POINTS || wide < SMALLEST_READ_POINTS);
    this.place(glyphs, isTiny);
  }

  private place(glyphs: Glyph[], isTiny: boolean): void {
    const { state } = this;
    if (glyphs.length === 0) return;
    const paintsFill = [0, 2, 4, 6].includes(state.mode) && state.fillAlpha >= LEAST_ALPHA;
    const paintsStroke = [1, 2, 5, 6].includes(state.mode) && state.strokeAlpha >= LEAST_ALPHA;
    const isUnseen = (!paintsFill && !paintsStroke) || !this.isShown();
    const ink = paintsFill && !paintsStroke ? state.fill : paintsStroke && !paintsFill ? state.stroke : undefined;
    const hidden: HiddenKind | undefined = isUnseen ? 'transparent' : isTiny ? 'tiny' : undefined;
    const placed: Placed = { glyphs, hidden, order: this.order, ink };
    for (const glyph of glyphs) glyph.hidden = hidden ?? (this.isOff(glyph) ? 'off_page' : undefined);
    if (!hidden && glyphs.every((glyph) => glyph.hidden)) placed.hidden = 'off_page';
    this.placed.push(placed);
  }

  private isOff({ x, y, size }: Glyph): boolean {
    const [left, bottom, right, top] = overlap(this.state.clip, this.context.view as unknown as Box);
    const isBeside = x + size < left - OFF_PAGE_POINTS || x > right + OFF_PAGE_POINTS;
    return isBeside || y + size < bottom - OFF_PAGE_POINTS || y > top + OFF_PAGE_POINTS;
  }
}

function isRectangle(args: readonly unknown[]): boolean {
  return (args[1] as (ArrayLike<number> | null)[])[0]?.length === RECTANGLE_LENGTH;
}

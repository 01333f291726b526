import type { Glyph, Ink } from './pdf-ink.ts';
import type { Piece } from './page-rows.ts';

/** A text as pdfjs gives it, with its place in the page's own space. */
export interface TextItem {
  text: string;
  x: number;
  y: number;
  /** Points along the line. */
  width: number;
  size: number;
  isUpright: boolean;
  isVertical: boolean;
}

const SAME_LINE_EMS = 0.35;
const SAME_SIZE = 0.25;
const EDGE_POINTS = 0.6;
const COPY_EMS = 0.3;
const WORD_GAP_EMS = 0.16;
const PART_GAP_EMS = 1;

/**
 * The part of each text that an eye can see. pdfjs joins letters of different colours into one text, so where hidden and
 * visible ones meet, it is put together again from the visible letters.
 */
export class VisibleText {
  private readonly rows = new Map<number, Glyph[]>();
  private readonly hasHidden: boolean;

  constructor(inks: readonly Ink[]) {
    this.hasHidden = inks.some(({ glyphs }) => glyphs.some(({ hidden, text }) => hidden && text.trim() !== ''));
    if (!this.hasHidden) return;
    for (const { glyphs } of inks) {
      for (const glyph of glyphs) {
        if (glyph.text.trim() === '') continue;
        const row = Math.round(glyph.y);
        const known = this.rows.get(row);
        if (known) known.push(glyph);
        else this.rows.set(row, [glyph]);
      }
    }
  }

  /** What to print of it: all, nothing, or parts with where they begin and end. */
  of(item: TextItem): Pick<Piece, 'text' | 'left' | 'right'>[] {
    const whole = { text: item.text, left: item.x, right: item.x + item.width };
    if (!this.hasHidden) return [whole];
    const glyphs = this.lettersOf(item);
    const visible = glyphs.filter(({ hidden }) => !hidden);
    if (visible.length === glyphs.length) return [whole];
    const squeezed = item.text.replace(/\s/gu, '');
    // Doubled: a hidden copy lies behind a text that is seen.
    if (visible.length * 2 >= glyphs.length && visible.map(({ text }) => text).join('') === squeezed) return [whole];
    // Or the text is the hidden copy itself, a hair beside the one that is seen.
    const hidden = glyphs.filter((glyph) => glyph.hidden);
    if (hidden.map(({ text }) => text).join('') === squeezed) return [];
    return item.isUpright ? partsOf(visible) : [];
  }

  /** Shadows and outlines come with an unseen copy of the text that is seen: nothing is hidden by it. */
  isCopy({ glyphs }: Ink): boolean {
    return glyphs
      .filter(({ text }) => text.trim() !== '')
      .every(({ text, x, y, size }) => {
        const reach = Math.max(1, size * COPY_EMS);
        return this.near(y, reach).some(
          (seen) => !seen.hidden && seen.text === text && Math.hypot(seen.x - x, seen.y - y) <= reach,
        );
      });
  }

  private lettersOf(item: TextItem): Glyph[] {
    const reach = Math.max(1, item.size * SAME_LINE_EMS);
    const found = this.near(item.y, reach).filter((glyph) => isWithin(glyph, item, reach));
    return found.sort((a, b) => a.x - b.x);
  }

  private near(y: number, reach: number): Glyph[] {
    const found: Glyph[] = [];
    for (let row = Math.floor(y - reach); row <= Math.ceil(y + reach); row++) found.push(...(this.rows.get(row) ?? []));
    return found;
  }
}

function isWithin(glyph: Glyph, item: TextItem, reach: number): boolean {
  if (!glyph.isDrawn && Math.abs(glyph.size - item.size) > item.size * SAME_SIZE + EDGE_POINTS) return false;
  if (!item.isUpright || item.isVertical) return Math.hypot(glyph.x - item.x, glyph.y - item.y) <= reach;
  const isBeside = glyph.x < item.x - EDGE_POINTS || glyph.x >= item.x + item.width - EDGE_POINTS / 2;
  return !isBeside && Math.abs(glyph.y - item.y) <= reach;
}

function partsOf(glyphs: readonly Glyph[]): Pick<Piece, 'text' | 'left' | 'right'>[] {
  const parts: Pick<Piece, 'text' | 'left' | 'right'>[] = [];
  for (const { text, x, width, size } of glyphs) {
    const part = parts.at(-1);
    const gap = part ? x - part.right : 0;
    if (!part || gap > size * PART_GAP_EMS) parts.push({ text, left: x, right: x + width });
    else {
      part.text += (gap > size * WORD_GAP_EMS ? ' ' : '') + text;
      part.right = x + width;
    }
  }
  return parts;
}

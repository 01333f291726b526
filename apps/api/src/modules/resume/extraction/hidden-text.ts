/** How text was kept from a reader's eyes. */
export const HIDDEN_KINDS = [
  'same_colour',
  'tiny',
  'off_page',
  'transparent',
  'covered',
  'vanish',
  'zero_width',
  'scan_layer',
] as const;
export type HiddenKind = (typeof HIDDEN_KINDS)[number];

/** Text that the file holds and nobody sees. A fact for staff to look at; nothing is concluded from it. */
export interface HiddenText {
  kind: HiddenKind;
  /** From 1. */
  page: number;
  /** Its beginning, at most 200 characters. */
  excerpt: string;
  /** How much of it there is in all. */
  characters: number;
}

const LONGEST_EXCERPT = 200;
/** Fewer letters are a stray dot or a page number, not a message. */
const FEWEST_LETTERS = 3;
const MOST_ENTRIES = 100;

/** Gathers hidden text piece by piece: one entry for each kind and page. */
export class HiddenTexts {
  private readonly entries = new Map<string, HiddenText & { letters: number }>();

  add(kind: HiddenKind, page: number, text: string): void {
    const folded = text.replace(/\s+/gu, ' ').trim();
    if (folded === '') return;
    const key = `${kind} ${page}`;
    const entry = this.entries.get(key) ?? { kind, page, excerpt: '', characters: 0, letters: 0 };
    entry.excerpt = cut(entry.excerpt === '' ? folded : `${entry.excerpt} ${folded}`);
    entry.characters += folded.length;
    entry.letters += folded.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    this.entries.set(key, entry);
  }

  list(): HiddenText[] {
    return [...this.entries.values()]
      .filter(({ letters }) => letters >= FEWEST_LETTERS)
      .sort((a, b) => a.page - b.page || HIDDEN_KINDS.indexOf(a.kind) - HIDDEN_KINDS.indexOf(b.kind))
      .slice(0, MOST_ENTRIES)
      .map(({ letters: _letters, ...entry }) => entry);
  }
}

function cut(text: string): string {
  return text.length <= LONGEST_EXCERPT
    ? text
    : `${text.slice(0, LONGEST_EXCERPT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Letters of the "tag" block mirror ASCII and have no shape: a whole sentence can hide behind one comma. */
const TAG_LETTERS = /[\u{e0020}-\u{e007e}]+/gu;
/** A mark without width between two letters of a script that needs none there. */
const SPLIT_WORD =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d][\u200b-\u200d\u2060\ufeff]+[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]/u;
const WITHOUT_WIDTH = /[\u200b-\u200d\u2060\ufeff]+/gu;

/** What characters without width say or break up in a line; nothing when there are none. */
export function zeroWidthText(line: string): string[] {
  // Flags of Wales or Scotland are a black flag followed by tags.
  const spoken = [...line.matchAll(TAG_LETTERS)]
    .filter(({ index }) => line.slice(index - 2, index) !== '\u{1f3f4}')
    .map(([tags]) => String.fromCodePoint(...[...tags].map((tag) => (tag.codePointAt(0) ?? 0) - 0xe0000)));
  const split = line.split(/\s+/u).filter((word) => SPLIT_WORD.test(word));
  return [...spoken, ...split.map((word) => word.replaceAll(WITHOUT_WIDTH, '|'))];
}

export type Colour = readonly [red: number, green: number, blue: number];
export const WHITE: Colour = [255, 255, 255];

/** `ff0000` or `#ff0000`; undefined for anything else. */
export function colourOf(hex: string | undefined): Colour | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex ?? '');
  return match ? [parseInt(match[1] ?? '', 16), parseInt(match[2] ?? '', 16), parseInt(match[3] ?? '', 16)] : undefined;
}

/** WCAG contrast below which no eye tells letters from the ground. Pale grey (#ccc) on white has 1.6. */
const LEAST_CONTRAST = 1.2;

export function isLost(ink: Colour, ground: Colour): boolean {
  const [darker, lighter] = [luminance(ink), luminance(ground)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05) < LEAST_CONTRAST && hueDistance(ink, ground) < 60;
}

/** Two colours of one brightness may still differ plainly, as red and green do. */
function hueDistance(some: Colour, other: Colour): number {
  return Math.max(...some.map((value, index) => Math.abs(value - (other[index] ?? 0))));
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Points. Smaller letters are read by machines only. */
export const SMALLEST_READ_POINTS = 3;

import { attribute, xmlTokens } from './xml-tokens.ts';

/** What a style or a run says about its letters; what is not said comes from what it is based on. */
export interface LetterStyle {
  isVanished?: boolean;
  bold?: boolean;
  /** Points. */
  size?: number;
  /** Hexadecimal, or `auto`. */
  colour?: string;
  /** Percent of the usual width of letters. */
  stretch?: number;
  /** Ground behind the letters: hexadecimal, or `other` for one that is there and not known. */
  ground?: string;
}

export interface DocxStyles {
  /** Of the document, then of the paragraph's style, then of the run's. */
  of(paragraphStyle: string | undefined, runStyle: string | undefined): LetterStyle;
  /** Tables in this style colour some of their cells. */
  coloursCells(tableStyle: string | undefined): boolean;
}

const DEFAULT_SIZE_POINTS = 10;
const DEEPEST_INHERITANCE = 20;
const OFF = new Set(['0', 'false', 'off', 'none']);

interface Style {
  basedOn?: string;
  letters: LetterStyle;
  hasShading: boolean;
}

/** Reads `word/styles.xml`; a document without it has Word's defaults. */
export function readDocxStyles(xml: string | undefined): DocxStyles {
  const defaults: LetterStyle = {};
  const styles = new Map<string, Style>();
  let standard: string | undefined;
  let style: Style | undefined;
  for (const token of xmlTokens(xml ?? '')) {
    if (token.kind === 'close' && token.name === 'w:style') style = undefined;
    if (token.kind !== 'open') continue;
    if (token.name === 'w:style') {
      style = { letters: {}, hasShading: false };
      const id = attribute(token.attributes, 'styleId') ?? '';
      styles.set(id, style);
      const isDefault = attribute(token.attributes, 'default') === '1';
      if (isDefault && attribute(token.attributes, 'type') === 'paragraph') standard = id;
    } else if (token.name === 'w:basedOn' && style) {
      style.basedOn = attribute(token.attributes, 'val') ?? '';
    } else {
      if (token.name === 'w:shd' && style) style.hasShading ||= groundOf(token.attributes) !== undefined;
      noteLetterProperty(style ? style.letters : defaults, token.name, token.attributes);
    }
  }
  const inherited = (id: string | undefined, depth = 0): LetterStyle => {
    const known = id === undefined || depth > DEEPEST_INHERITANCE ? undefined : styles.get(id);
    return known ? { ...inherited(known.basedOn, depth + 1), ...known.letters } : {};
  };
  return {
    of: (paragraphStyle, runStyle) => ({
      size: DEFAULT_SIZE_POINTS,
      ...defaults,
      ...inherited(paragraphStyle ?? standard),
      ...inherited(runStyle),
    }),
    coloursCells: (id) => [...lineage(styles, id)].some(({ hasShading }) => hasShading),
  };
}

function* lineage(styles: ReadonlyMap<string, Style>, id: string | undefined): Generator<Style> {
  let known = id === undefined ? undefined : styles.get(id);
  for (let depth = 0; known && depth < DEEPEST_INHERITANCE; depth++) {
    yield known;
    known = known.basedOn === undefined ? undefined : styles.get(known.basedOn);
  }
}

/** Takes in one element of `w:rPr`; elements that say nothing about visibility are passed over. */
export function noteLetterProperty(letters: LetterStyle, name: string, attributes: string): void {
  const value = attribute(attributes, 'val');
  const isOn = value === undefined || !OFF.has(value);
  if (name === 'w:vanish' || name === 'w:specVanish') letters.isVanished = isOn;
  else if (name === 'w:b') letters.bold = isOn;
  else if (name === 'w:sz') letters.size = Number.parseInt(value ?? '', 10) / 2 || DEFAULT_SIZE_POINTS;
  else if (name === 'w:w') letters.stretch = Number.parseInt(value ?? '', 10) || 100;
  else if (name === 'w:color') letters.colour = value ?? 'auto';
  else if (name === 'w:highlight' && isOn) letters.ground = 'other';
  else if (name === 'w:shd') {
    const ground = groundOf(attributes);
    if (ground !== undefined) letters.ground = ground;
  }
}

/** What a shading paints: patterns and colours of the theme are there, but not known. */
export function groundOf(attributes: string): string | undefined {
  const pattern = attribute(attributes, 'val') ?? 'clear';
  const fill = attribute(attributes, 'fill') ?? 'auto';
  if (pattern !== 'clear' && pattern !== 'nil') return 'other';
  return fill === 'auto' ? undefined : fill;
}

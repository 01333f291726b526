import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { boxFont } from './box-font.js';
import { corpusPeople } from './corpus-people.js';

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}～・]/u;
const ARABIC = /\p{Script=Arabic}/u;
const LATIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;|/@+-–—•·()&%~*';

export type Weight = 'regular' | 'bold';

/** A font for letters that Liberation Sans lacks. */
export interface ScriptFont {
  name: string;
  file: Buffer;
}

const made = new Map<string, ScriptFont>();

/** The font that this text needs; undefined when Liberation Sans will do. */
export function scriptFont(text: string, weight: Weight): ScriptFont | undefined {
  if (EAST_ASIAN.test(text))
    return once(weight === 'bold' ? 'BoxHan-Bold' : 'BoxHan-Regular', (name) => boxFont(lettersOfCorpus(), name));
  if (ARABIC.test(text))
    return once(weight === 'bold' ? 'NotoSansArabic-Bold' : 'NotoSansArabic-Regular', () => arabic(weight));
  return undefined;
}

/**
 * The words of a line that runs from right to left, as they stand from the left. The PDF writer knows one direction only,
 * and the Arabic font no blank.
 *
 * @returns undefined for every other line.
 */
export function wordsFromLeft(text: string): string[] | undefined {
  return ARABIC.test(text) && !/[A-Za-z0-9]/.test(text) ? text.split(' ').reverse() : undefined;
}

function once(name: string, make: (name: string) => Buffer): ScriptFont {
  const font = made.get(name) ?? { name, file: make(name) };
  made.set(name, font);
  return font;
}

function arabic(weight: Weight): Buffer {
  const require = createRequire(join(process.cwd(), 'package.json'));
  return readFileSync(
    require.resolve(
      `@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-${weight === 'bold' ? 700 : 400}-normal.woff`,
    ),
  );
}

function lettersOfCorpus(): ReadonlySet<string> {
  return new Set(LATIN + JSON.stringify([corpusPeople('tuning'), corpusPeople('held_out')]));
}

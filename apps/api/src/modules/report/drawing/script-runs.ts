/** A piece of a line that one font can write. */
export interface Run<Font> {
  font: Font;
  text: string;
  isRightToLeft: boolean;
  /** What should stand here, where the fonts have no signs for it. */
  actual: string | null;
}

/** Stands where no font has a sign for a character. */
export const MISSING = '\ufffd';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LETTER = /\p{L}/u;

/** Text as it can be drawn: composed, without control characters and without marks that turn the direction of writing. */
export function drawable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)[\s\p{Cc}]/gu, ' ')
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, '');
}

/** Whether a paragraph is written from right to left: its first letter decides. */
export function isRightToLeft(text: string): boolean {
  const first = LETTER.exec(text);
  return first !== null && RIGHT_TO_LEFT.test(first[0]);
}

/**
 * Cuts a line into runs. A blank between two words of a right-to-left script belongs to them, so that the words keep
 * their order.
 *
 * @param fontFor the font that has a sign for the character; null where none has.
 */
export function runsOf<Font>(line: string, fontFor: (character: string) => Font | null, standIn: Font): Run<Font>[] {
  const runs: Run<Font>[] = [];
  const characters = [...line];
  characters.forEach((character, index) => {
    const before = runs.at(-1);
    const font = fontFor(character);
    const staysWithin =
      before?.isRightToLeft === true && character === ' ' && RIGHT_TO_LEFT.test(characters[index + 1] ?? '');
    const actual = font === null ? character : null;
    const run: Run<Font> = staysWithin
      ? { ...before, text: character }
      : {
          font: font ?? standIn,
          text: font === null ? MISSING : character,
          isRightToLeft: font !== null && RIGHT_TO_LEFT.test(character),
          actual,
        };
    const continues =
      before !== undefined &&
      before.font === run.font &&
      before.isRightToLeft === run.isRightToLeft &&
      (before.actual === null) === (run.actual === null);
    if (!continues) runs.push(run);
    else {
      before.text += run.text;
      if (before.actual !== null) before.actual += run.actual ?? '';
    }
  });
  return runs;
}

/**
 * Breaks a paragraph into lines that are no wider than `width`. A word that is wider than a whole line is broken where
 * the line ends.
 */
export function linesOf(paragraph: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  const blank = widthOf(' ');
  for (const word of paragraph.split(/ +/).filter((part) => part !== '')) {
    const wordWidth = widthOf(word);
    if (line !== '' && lineWidth + blank + wordWidth <= width) {
      line += ` ${word}`;
      lineWidth += blank + wordWidth;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = wordWidth <= width ? [word] : brokenWord(word, width, widthOf);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
    lineWidth = widthOf(line);
  }
  if (line !== '') lines.push(line);
  return lines;
}

function brokenWord(word: string, width: number, widthOf: (text: string) => number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let pieceWidth = 0;
  for (const character of word) {
    const more = widthOf(character);
    if (piece !== '' && pieceWidth + more > width) {
      pieces.push(piece);
      piece = '';
      pieceWidth = 0;
    }
    piece += character;
    pieceWidth += more;
  }
  return [...pieces, piece];
}

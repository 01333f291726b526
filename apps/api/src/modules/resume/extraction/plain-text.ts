import type { ResumeLine } from '#libs/prompts';

/** One line as the page shows it, before it becomes part of the text. */
export interface LaidLine {
  text: string;
  page: number;
  /** Font size in points. */
  size: number;
  bold: boolean;
  /** A column, a page or a paragraph ends before this line: an empty line goes before it. */
  startsBlock: boolean;
}

/** Soft hyphens at a line end are hyphens; everywhere else they, joiners and direction marks are nothing. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufff0-\uffff]/g;
/** Bullets of symbol fonts arrive as private characters. */
const PRIVATE_BULLET = /[\uf0a7\uf0b7\uf0d8\uf076\uf0fc\uf02d\uf06e\uf071]/g;
const OTHER_PRIVATE = /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/gu;
/** Radicals that fonts of browsers give for the signs they look like; NFKC knows only the other block of radicals. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺟': '母',
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻑': '長',
  '⻒': '镸',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻫': '斉',
  '⻬': '齐',
  '⻭': '歯',
  '⻯': '竜',
  '⻰': '龙',
  '⻲': '亀',
};
const RADICAL = /[⺀-⻳]/g;

export function cleanText(raw: string): string {
  const folded = raw
    .replace(/\u00ad$/, '-')
    .replace(PRIVATE_BULLET, '•')
    .replace(OTHER_PRIVATE, ' ')
    .replace(RADICAL, (radical) => RADICALS[radical] ?? radical)
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(/[^\S\t]+/g, ' ')
    .replace(/ ?\t[ \t]*/g, '\t')
    .trim();
  return folded.split('\t').map(closeLetterSpacing).join('\t');
}

const STRETCHED =
  /^(?:(?:\p{L} ){3,}\p{L}|(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}] ){2,}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])$/u;

/** "S K I L L S" is a word that a designer has stretched; two blanks between stretched words do not survive the PDF. */
function closeLetterSpacing(cell: string): string {
  return STRETCHED.test(cell) ? cell.replaceAll(' ', '') : cell;
}

/** First halves whose hyphen belongs to the word, so that "part-" + "time" stays "part-time". */
const KEEPS_HYPHEN =
  /(?:^|[^\p{L}])(?:self|part|full|front|back|multi|cross|non|well|long|short|high|low|end|hands|co|pre|post|on|off|up|follow|go|set|sign|hand|in|day|one|two|three|first|second|third|real|cost|time|data|user|customer|client|patient|team|decision|problem|year|month|week|state|award)-$/iu;

/** A word broken at the line end becomes whole on the line where it began. */
export function joinHyphenated(lines: readonly LaidLine[]): LaidLine[] {
  const joined: LaidLine[] = [];
  for (const line of lines) {
    const previous = joined.at(-1);
    const rest = previous && !line.startsBlock ? secondHalf(previous, line) : undefined;
    if (!previous || !rest) {
      joined.push(line);
      continue;
    }
    previous.text = (keepsItsEnd(previous.text) ? previous.text : previous.text.slice(0, -1)) + rest.half;
    if (rest.remainder !== '') joined.push({ ...line, text: rest.remainder });
  }
  return joined;
}

function keepsItsEnd(text: string): boolean {
  return BROKEN_ADDRESS.test(text) || KEEPS_HYPHEN.test(text);
}

/** An address that goes on in the next line: "https://", "example.com/in/", "example.com/in/first-". */
const BROKEN_ADDRESS = /(?:https?:\/\/|\.\p{L}{2,}\/\S*[/_-]|\S@)$/u;

function secondHalf(before: LaidLine, line: LaidLine): { half: string; remainder: string } | undefined {
  if (before.page !== line.page || before.size !== line.size) return undefined;
  if (BROKEN_ADDRESS.test(before.text)) {
    const rest = /^([\p{Ll}\d_~][\p{L}\d._~%/?=&-]*[,;|•]?)(?:\s+|$)/u.exec(line.text);
    return rest?.[1] ? { half: rest[1], remainder: line.text.slice(rest[0].length) } : undefined;
  }
  if (!/\p{Ll}[-\u2010]$/u.test(before.text)) return undefined;
  const match = /^(\p{Ll}+[.,;:)]*)(?:\s+|$)/u.exec(line.text);
  // "full- and part-time" is not a broken word.
  if (!match?.[1] || ['and', 'or', 'to'].includes(match[1])) return undefined;
  return { half: match[1], remainder: line.text.slice(match[0].length) };
}

/** Puts the lines together and notes where each of them stands. */
export function assembleText(
  laid: readonly LaidLine[],
  maxCharacters: number,
): { text: string; lines: ResumeLine[]; isTruncated: boolean } {
  const bodySize = commonestSize(laid);
  const lines: ResumeLine[] = [];
  let text = '';
  for (const line of laid) {
    const gap = text === '' ? '' : line.startsBlock ? '\n\n' : '\n';
    if (text.length + gap.length + line.text.length > maxCharacters) return { text, lines, isTruncated: true };
    const start = text.length + gap.length;
    text += gap + line.text;
    lines.push({
      start,
      end: text.length,
      page: line.page,
      relative_size: Math.round((line.size / bodySize) * 100) / 100,
      bold: line.bold,
    });
  }
  return { text, lines, isTruncated: false };
}

function commonestSize(lines: readonly LaidLine[]): number {
  const characters = new Map<number, number>();
  for (const line of lines) characters.set(line.size, (characters.get(line.size) ?? 0) + line.text.length);
  return [...characters].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1;
}

export function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

import { drawable, isRightToLeft, linesOf, MISSING, runsOf } from './script-runs.ts';

const fontFor = (character: string): string | null => {
  if (/\p{Script=Arabic}/u.test(character)) return 'arabic';
  return /[\p{Script=Latin}\p{N}\p{P} ]/u.test(character) ? 'latin' : null;
};
const runs = (line: string) => runsOf(line, fontFor, 'latin').map(({ font, text, actual }) => [font, text, actual]);
const tenPerSign = (text: string): number => [...text].length * 10;

describe('a line in several scripts', () => {
  it('is written by the fonts that have its signs', () => {
    expect(runs('Amina أمينة 14')).toEqual([
      ['latin', 'Amina ', null],
      ['arabic', 'أمينة', null],
      ['latin', ' 14', null],
    ]);
  });

  it('keeps the blanks between words that run from the right within them', () => {
    expect(runs('محمد بن علي.')).toEqual([
      ['arabic', 'محمد بن علي', null],
      ['latin', '.', null],
    ]);
  });

  it('shows a sign for every character that no font has, and remembers which', () => {
    expect(runs('王伟 🙂')).toEqual([
      ['latin', MISSING + MISSING, '王伟'],
      ['latin', ' ', null],
      ['latin', MISSING, '🙂'],
    ]);
  });

  it.each([
    ['Amina says مرحبا', false],
    ['«مرحبا» says Amina', true],
    ['14 + 3', false],
  ])('runs as its first letter does: %s', (text, expected) => {
    expect(isRightToLeft(text)).toBe(expected);
  });

  it('cannot be turned around or cut short by invisible characters', () => {
    expect(drawable('safe\u202etxt.exe\u0000\u200b a\tb\r\nc')).toBe('safetxt.exe  a b\nc');
  });
});

describe('a paragraph', () => {
  it('is broken between words, and within a word only where it is wider than a line', () => {
    expect(linesOf('one two three', 70, tenPerSign)).toEqual(['one two', 'three']);
    expect(linesOf('a extraordinary b', 50, tenPerSign)).toEqual(['a', 'extra', 'ordin', 'ary b']);
  });

  it('loses no word, however narrow the column', () => {
    const text = 'I borrowed six units from the day team';
    expect(linesOf(text, 5, tenPerSign).join('')).toBe(text.replaceAll(' ', ''));
  });
});

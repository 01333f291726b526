/** Signs and letters that have a sound, or make a pause, and that the voice knows under another name. */
const SAID_AS: readonly (readonly [RegExp, string])[] = [
  [/[‘’‛′]/g, "'"],
  [/[“”„‟″«»]/g, ' '],
  [/\s*[–—―]\s*/g, ', '],
  [/…/g, '...'],
  [/ß/g, 'ss'],
  [/ł/gi, 'l'],
  [/ø/gi, 'o'],
  [/đ/gi, 'd'],
  [/æ/gi, 'ae'],
  [/€\s?(\d+(?:[.,]\d+)*)/g, '$1 euros'],
  [/£\s?(\d+(?:[.,]\d+)*)/g, '$1 pounds'],
];

/**
 * The text in the letters that an English voice knows: without accents, markup signs and everything that cannot be
 * said. Empty when nothing is left.
 */
export function speakableText(text: string): string {
  const written = SAID_AS.reduce((sofar, [sign, said]) => sofar.replace(sign, said), text);
  const plain = written
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^ -~]|[`*_~^|\\<>[\]{}#]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return /[a-z0-9]/i.test(plain) ? plain : '';
}

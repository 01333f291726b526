import { TextFieldReader } from './text-field-reader.js';

const read = (json: string, cutEvery: number): string[] => {
  const reader = new TextFieldReader('text');
  const pieces: string[] = [];
  for (let at = 0; at < json.length; at += cutEvery) pieces.push(reader.feed(json.slice(at, at + cutEvery)));
  return pieces;
};

const TEXT = 'Wie würden Sie — "kurz" — vorgehen?\n\tUnd dann: \\ / 😀 {[]}, \u2028 ende';

describe('reading a text while it arrives', () => {
  it.each([1, 2, 3, 5, 7, 11, 1_000])('gives the whole text, cut every %d characters', (cutEvery) => {
    const plain = JSON.stringify({
      kind: 'text',
      nested: { text: 'no', list: ['text', { text: 'no' }] },
      text: TEXT,
      z: 1,
    });
    expect(read(plain, cutEvery).join('')).toBe(TEXT);
  });

  it.each([1, 2, 3, 5, 7])(
    'resolves \\u escapes cut every %d characters, and never hands on half a pair',
    (cutEvery) => {
      const escaped = `{"text":"${[...'aé😀\u0001"'].map(escape).join('')}"}`;
      const pieces = read(escaped, cutEvery);
      expect(pieces.join('')).toBe('aé😀\u0001"');
      expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
    },
  );

  it('hands each piece on at once', () => {
    const reader = new TextFieldReader('text');
    expect(['{"te', 'xt" : "Tell', ' me', ' more', '", "kind": "text"}'].map((piece) => reader.feed(piece))).toEqual([
      '',
      'Tell',
      ' me',
      ' more',
      '',
    ]);
  });

  it('is not fooled by a code fence, by a value called text or by a second text', () => {
    expect(read('Sure:\n```json\n{"a":"text","b":["text"],"text":"yes","text":"no"}\n```', 4).join('')).toBe('yes');
  });

  it('gives nothing when there is no such field, or it is no string', () => {
    expect(read('{"a":{"text":"no"}} {"text":"late"}', 3).join('')).toBe('');
    expect(read('{"text":null,"other":"no"}', 3).join('')).toBe('');
    expect(read('["text","no"]', 3).join('')).toBe('');
  });
});

/** Every UTF-16 unit as an escape. */
function escape(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

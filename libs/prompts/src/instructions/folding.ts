/** Letters that look like Latin ones, in the order of what they look like. Accented letters are folded by Unicode. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аαɑᴀ',
    b: 'вβʙЬ',
    c: 'сϲᴄ',
    d: 'ԁᴅ',
    e: 'еєεᴇ',
    f: 'ꜰƒ',
    g: 'ɡɢ',
    h: 'һнʜ',
    i: 'іιıɩɪ',
    j: 'јᴊ',
    k: 'кκᴋ',
    l: 'ӏłʟ',
    m: 'мᴍ',
    n: 'ηոɴпท',
    o: 'оοօøᴏσ',
    p: 'рρᴘ',
    q: 'ԛ',
    r: 'гʀ',
    s: 'ѕꜱ',
    t: 'тτᴛ',
    u: 'υսᴜц',
    v: 'νᴠѵ',
    w: 'ԝᴡω',
    x: 'хχ',
    y: 'уүʏγ',
    z: 'ᴢ',
  }).flatMap(([latin, others]) => [...others].map((other): [string, string] => [other, latin])),
);

/** Signs that stand for letters inside a word: "1gn0r3". */
const LEET: ReadonlyMap<string, string> = new Map(
  Object.entries({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i', '|': 'l' }),
);

const SPACED_LETTERS = /(?<![\p{L}\d])(?:[\p{L}\d@$!][ .\-_*])+[\p{L}\d](?![\p{L}\d])/gu;
/** Fewer single letters are initials, or "plan B". */
const SPACED_OUT = /(?<![\p{L}\d])(?:[\p{L}\d@$!][ .\-_*]){3,}[\p{L}\d](?![\p{L}\d])/u;
const WORD_WITH_LEET = /[\p{L}\d@$!|]*\p{L}[\p{L}\d@$!|]*[\p{L}\d@$]/gu;

/** Small letters, one kind of quotes and dashes, white space as single blanks, nothing invisible. */
export function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Mn}\u3164\u115f\u1160]/gu, '')
    .toLowerCase()
    .replace(/[‘’‚´`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/[^\S ]/g, ' ');
}

/**
 * How a sentence may be meant to be read: as it stands, without accents and lookalikes, with spaced-out letters joined
 * and signs as letters, and with joined words taken apart. Encodings that need a decoder (base64, ROT13, hexadecimal) are
 * not read: a sentence in them is no evidence either, and a flag for divergence remains.
 */
export function readings(sentence: string): string[] {
  const plain = plainly(sentence);
  const latin = withoutAccents(plain).replace(/[^\x20-\x7e]/g, (letter) => LOOKALIKES.get(letter) ?? letter);
  const joined = SPACED_OUT.test(latin) ? latin.replace(SPACED_LETTERS, (run) => run.replace(/[ .\-_*]/g, '')) : latin;
  const apart = withLeet(latin).replace(/(?<=[a-z])[_\-.*~+/\\]+(?=[a-z])/g, ' ');
  return [
    ...new Set([plain, latin, joined, withLeet(joined), apart].map((reading) => reading.replace(/ {2,}/g, ' ').trim())),
  ];
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

function withLeet(text: string): string {
  return text.replace(WORD_WITH_LEET, (word) =>
    /[\d@$!|]/.test(word) && !/^\d+(?:st|nd|rd|th|k|m|h|g|kg|mg|ml|am|pm|s|x)?$/.test(word)
      ? word.replace(/[013457@$!|]/g, (sign) => LEET.get(sign) ?? sign)
      : word,
  );
}

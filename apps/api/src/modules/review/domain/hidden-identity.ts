/** Who is not to be recognised. */
export interface Identity {
  fullName: string;
  email: string;
  phone: string | null;
}

/** What a blind review hides, for telling the reviewer so. Pronouns and former employers stay readable. */
export const HIDDEN = [
  "every part of the candidate's name",
  'e-mail addresses',
  "the candidate's phone number",
  'links',
];

/** A part this short may be a word of its own ("an", "de", "von", "Li"). */
const SHORT_PART = 3;
/** Longer names that are everyday words as well: hiding each "will" would leave nothing to read. */
const ALSO_WORDS = new Set(['will', 'mark', 'long', 'young', 'rich', 'bill', 'hope', 'grace', 'frank', 'best', 'good']);

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/gu;
const LINK = /\b(https?:\/\/|www\.|linkedin\.com\/)\S+/giu;
/** Fewer digits than any phone number has: not worth hiding. */
const SHORTEST_PHONE = 6;

/**
 * The text without what would tell whose it is. Names are found in any case, with or without accents, as whole words;
 * short parts and everyday words only where they begin with a capital letter. The result is in Unicode NFC.
 */
export function hideIdentity(text: string, identity: Identity): string {
  let hidden = text.normalize('NFD').replace(EMAIL, '[e-mail]').replace(LINK, '[link]');
  for (const pattern of phonePatterns(identity.phone)) hidden = hidden.replace(pattern, '[phone]');
  for (const pattern of namePatterns(identity.fullName)) hidden = hidden.replace(pattern, '[name]');
  return hidden.normalize('NFC');
}

function namePatterns(fullName: string): RegExp[] {
  const parts = fullName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length > 1)
    .sort((one, other) => other.length - one.length);
  return [...new Set(parts)].map((part) => {
    const letters = [...part];
    const isWord = part.length <= SHORT_PART || ALSO_WORDS.has(part.toLowerCase());
    const [first = '', ...others] = letters.map((letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
    const start = isWord ? (letters[0] ?? '').toUpperCase() : first;
    return new RegExp(
      `(?<![\\p{L}\\p{M}\\p{N}])${[start, ...others].join('\\p{M}*')}\\p{M}*(?![\\p{L}\\p{M}\\p{N}])`,
      'gu',
    );
  });
}

/** The digits in their order, however they are grouped; the last nine are enough, whatever the country code. */
function phonePatterns(phone: string | null): RegExp[] {
  const digits = (phone ?? '').replace(/\D/g, '').slice(-9);
  if (digits.length < SHORTEST_PHONE) return [];
  return [new RegExp(`(?:[+(]*\\d[\\d()\\s./-]*)?${[...digits].join('[()\\s./-]*')}`, 'g')];
}

import compromise from 'compromise';

const REMEMBERED_SENTENCES = 5_000;
const neutralised = new Map<string, string>();

const NEUTRAL_PRONOUNS: ReadonlyMap<string, string> = new Map([
  ['he', 'they'],
  ['she', 'they'],
  ['him', 'them'],
  ['his', 'their'],
  ['her', 'their'],
  ['hers', 'theirs'],
  ['himself', 'themselves'],
  ['herself', 'themselves'],
]);

const HESITATION = /(?:^|[\s,])(?:um+|uh+|er+m*|ehm?|hm+|you know|i mean)(?=$|[\s,.!?]),?/gi;

/** The sentence without the sounds of somebody who thinks while speaking. */
export function withoutHesitation(sentence: string): string {
  return sentence
    .replace(HESITATION, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.!?])/g, '$1')
    .trim();
}

/** The sentence as it is compared with others: nobody's name and nobody's gender may move a score. */
export function neutralText(sentence: string): string {
  let neutral = neutralised.get(sentence);
  if (neutral === undefined) {
    neutral = withoutGender(withoutNames(sentence));
    if (neutralised.size >= REMEMBERED_SENTENCES) neutralised.clear();
    neutralised.set(sentence, neutral);
  }
  return neutral;
}

function withoutNames(sentence: string): string {
  const read = compromise(sentence);
  const people = replaceNames(sentence, read.people().out('array') as string[], 'someone');
  const places = replaceNames(people, read.places().out('array') as string[], 'the town');
  return withoutRareNames(places);
}

const CALENDAR =
  '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Janu|Febru)ary|March|April|May|June|July|August|' +
  '(?:Septem|Octo|Novem|Decem)ber|Easter|Christmas';
const NAME_LIKE = `(?!(?:${CALENDAR})\\b)\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)*`;
const UNKNOWN_PERSON = new RegExp(
  `\\b(with|told|asked|called|rang|helped|showed|and|by|to|for|colleague|manager|customer|named) ${NAME_LIKE}`,
  'gu',
);
const UNKNOWN_PLACE = new RegExp(`\\b(from|near) ${NAME_LIKE}`, 'gu');

/**
 * Names that no list knows would otherwise be left in, and lists know English names best. What follows a few
 * words and is capitalised like a name is taken for one; a product now and then is the price.
 */
function withoutRareNames(sentence: string): string {
  return sentence.replace(UNKNOWN_PERSON, '$1 someone').replace(UNKNOWN_PLACE, '$1 the town');
}

function replaceNames(sentence: string, found: readonly string[], replacement: string): string {
  return found
    .map((name) =>
      name
        .replace(/[^\p{L}\p{N}\s'’-]/gu, '')
        .replace(/['’]s$/, '')
        .trim(),
    )
    .filter((name) => name.length > 1 && /^\p{Lu}/u.test(name))
    .reduce((text, name) => text.split(name).join(replacement), sentence);
}

function withoutGender(sentence: string): string {
  return sentence.replace(/\b(?:he|she|him|his|hers?|himself|herself)\b/gi, (word) => {
    return NEUTRAL_PRONOUNS.get(word.toLowerCase()) ?? word;
  });
}

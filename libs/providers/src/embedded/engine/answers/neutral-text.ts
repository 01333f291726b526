import compromise from 'compromise';
import { rarity } from '../language.ts';

const REMEMBERED_SENTENCES = 5_000;
const neutralised = new Map<string, string>();

/** "Him" and "his" are both "her", so these become one word as well. */
const NEUTRAL_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    they: 'he she',
    their: 'him his her',
    theirs: 'hers',
    themselves: 'himself herself',
    person: 'man woman gentleman lady bloke lad lass',
    people: 'men women gentlemen ladies blokes lads lasses',
    child: 'boy girl son daughter',
    children: 'boys girls sons daughters',
    parent: 'father mother dad mum mom',
    parents: 'fathers mothers dads mums moms',
    partner: 'husband wife boyfriend girlfriend',
    sibling: 'brother sister',
    waiter: 'waiter waitress',
  }).flatMap(([neutral, words]) => words.split(' ').map((word): [string, string] => [word, neutral])),
);
const GENDERED_WORD = new RegExp(`\\b(?:${[...NEUTRAL_WORDS.keys()].join('|')})\\b`, 'gi');

const MOST_CAPITALS = 0.7;

/** One kind of apostrophe, and nobody shouts: how something was typed says nothing. */
export function inPlainType(sentence: string): string {
  const straight = sentence.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"');
  const letters = straight.match(/\p{L}/gu)?.length ?? 0;
  const capitals = straight.match(/\p{Lu}/gu)?.length ?? 0;
  if (letters < 12 || capitals < letters * MOST_CAPITALS) return straight;
  const quiet = straight.toLowerCase().replace(/\bi\b/g, 'I');
  return quiet.charAt(0).toUpperCase() + quiet.slice(1);
}

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
    neutral = withoutGender(withoutNames(withoutSchools(sentence)));
    if (neutralised.size >= REMEMBERED_SENTENCES) neutralised.clear();
    neutralised.set(sentence, neutral);
  }
  return neutral;
}

const PROPER = String.raw`\p{Lu}[\p{L}'’-]*`;
const SCHOOL_WORD = String.raw`(?:Universi|College|School|Academy|Institut|Polytechnic|Grammar|Comprehensive|Lyc[eé]e)[\p{L}]*`;
const SCHOOL = new RegExp(
  `(?:\\b[Tt]he )?(?:${PROPER} )*${SCHOOL_WORD}(?: (?:of|de|for) (?:the )?${PROPER})?(?: ${PROPER})*`,
  'gu',
);

/** Where somebody learned says nothing about what they can do. */
function withoutSchools(sentence: string): string {
  return sentence.replace(SCHOOL, 'the school');
}

function withoutNames(sentence: string): string {
  const read = compromise(sentence);
  const people = replaceNames(sentence, read.people().out('array') as string[], 'someone');
  const places = replaceNames(people, read.places().out('array') as string[], 'the town');
  return withoutRareNames(withoutOpeningName(places));
}

const CALENDAR =
  '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Janu|Febru)ary|March|April|May|June|July|August|' +
  '(?:Septem|Octo|Novem|Decem)ber|Easter|Christmas';
const NAME = String.raw`\p{Lu}(?:['’]\p{Lu})?\p{Ll}+(?:['’-]?\p{Lu}\p{Ll}+)*`;
const NAME_LIKE = `(?!(?:${CALENDAR})\\b)${NAME}(?: ${NAME})*`;
const OPENING_NAME = new RegExp(
  `^(${NAME})(?=,? (?:\\p{Ll}+ed|is|was|has|had|came|told|ran|runs|said|went|rang|wanted|from|at|in|and|who)\\b)`,
  'u',
);
/** Rarer than nearly all words that a sentence opens with: "Callum" is 16, "lorry" 18. */
const NAME_RARITY = 15;

/** A name that no list knows, at the place where every word is capitalised. */
function withoutOpeningName(sentence: string): string {
  const opening = OPENING_NAME.exec(sentence)?.[0];
  if (opening === undefined || rarity(opening) < NAME_RARITY) return sentence;
  const tags = compromise(sentence).terms().first();
  return tags.has('#Plural') || tags.has('#Adverb') ? sentence : `someone${sentence.slice(opening.length)}`;
}

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
  return sentence.replace(GENDERED_WORD, (word) => NEUTRAL_WORDS.get(word.toLowerCase()) ?? word);
}

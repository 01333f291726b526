import { EAST_ASIAN, eastAsianName } from './east-asian.ts';
import type { Found } from './findings.ts';
import { splitSpan, trimValue, type Line, type Span } from './resume-lines.ts';
import { kindOfKnownHeading } from './heading-words.ts';
import {
  COUNTRIES_AND_REGIONS,
  lowerWords,
  ORGANISATION_WORDS,
  RANK_WORDS,
  TITLE_WORDS,
  US_STATE,
} from './vocabulary.ts';

// Letters of scripts that know no capitals are as good as one.
const NAME_WORD = /^(?:[\p{Lo}\p{M}]{2,}|\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lu}\.?|(?:d|l|o)['’]\p{Lu}[\p{L}-]*)$/u;
const PARTICLES = new Set(
  'de del della di da do dos das du la las le los van von der den ter ten zu zur bin bint ibn al el ap af av of y e san santa st'.split(
    ' ',
  ),
);
/** Part of the surname although it is set with a capital. */
const IRISH_PARTICLE = /^(?:ní|nic|ó|uí|mac|mhic)$/iu;
const FORM_OF_ADDRESS = /^(?:dr|mr|mrs|ms|miss|mx|prof|professor|sir|eng|ing|herr|frau)\.?$/iu;
const AFTER_NAME =
  /^(?:rn|bsn|msn|np|pmp|mba|phd|msc|bsc|ma|ba|md|cpa|acca|fca|aca|jd|llm|llb|pe|ceng|mcipd|fcipd|esq|jr|sr|ii|iii|rgn|pgce|pgdip|csm|cissp|cfa|shrm-cp|dds|do|mrcp|frcs|lmsw|lcsw|pt|dpt|ot|qts|hons|meng|beng)\.?$/iu;
const NOT_A_NAME =
  /\b(?:curriculum|vitae|resume|résumé|cv|lebenslauf|page|confidential|personal|profile|address|phone|email|e-mail|linkedin|website|dear|invoice)\b/iu;
const LINES_AT_THE_TOP = 12;

export interface PersonName {
  first: Found;
  last: Found | undefined;
}

interface Candidate {
  words: (Span & { text: string })[];
  weight: number;
}

/** The name on top of the resume: large, early, of capitalised words, and often echoed in the e-mail address. */
export function personName(text: string, lines: readonly Line[], email: string | undefined): PersonName | undefined {
  const largest = Math.max(0, ...lines.map((line) => line.size));
  const candidates = lines.flatMap((line, index) => {
    const isTop = index < LINES_AT_THE_TOP;
    const isLarge = largest > 1.2 && line.size >= largest - 0.05;
    // Without sizes, a name that was read after a side column shows only in the e-mail address.
    const minimumShare = isTop || isLarge ? 0 : largest > 1.2 ? 2 : 1;
    return candidatesIn(text, line)
      .filter(
        ({ words }) =>
          shareInEmail(
            words.map((word) => word.text),
            email,
          ) >= minimumShare,
      )
      .map(({ words, isLabelled }) => ({
        words,
        weight:
          (isLarge ? 3 : 0) +
          (isTop ? 1.5 - index * 0.12 : 0) +
          (isLabelled ? 3 : 0) +
          2.5 *
            shareInEmail(
              words.map((word) => word.text),
              email,
            ) +
          (line.bold ? 0.2 : 0),
      }));
  });
  const best = candidates.sort((a, b) => b.weight - a.weight)[0];
  return best && best.weight >= LOWEST_WEIGHT ? divided(best, email) : undefined;
}

const LOWEST_WEIGHT = 1;

function candidatesIn(text: string, line: Line): { words: (Span & { text: string })[]; isLabelled: boolean }[] {
  const label =
    /^(?:(?:full\s+)?name\s*:?\s+|(?:姓名|氏名|お名前|이름|성명)\s*:?\s*)/iu.exec(
      line.text.replaceAll('\t', ' '),
    )?.[0] ?? '';
  const span = { start: line.start + label.length, end: line.end };
  const whole = nameWords(text, span);
  if (whole) return [{ words: whole, isLabelled: label !== '' }];
  const first = splitSpan(text, span, /\t|\s*[|•·]\s*|\s+[–—-]\s+|,\s+/gu)[0];
  const words = first && nameWords(text, first);
  return words ? [{ words, isLabelled: label !== '' }] : [];
}

/** The words of a name, without title and degrees; undefined when it is no name. "Dubois, Claire" is turned round. */
function nameWords(text: string, span: Span): (Span & { text: string })[] | undefined {
  const value = text.slice(span.start, span.end);
  if (/[@\d:;!?/]/.test(value) || value.length > 60 || NOT_A_NAME.test(value) || kindOfKnownHeading(value))
    return undefined;
  if (EAST_ASIAN.test(value)) {
    const parts = eastAsianName(text, span);
    return parts?.map((part) => ({ ...part, text: text.slice(part.start, part.end) }));
  }
  const commaParts = splitSpan(text, span, /,\s*/gu);
  const parts = commaParts.map((part) => wordsAt(text, part));
  const withoutDegrees = parts.map((words) =>
    words.filter((word) => !AFTER_NAME.test(word.text) || isLikelySurname(word.text)),
  );
  const [main = [], second = []] = withoutDegrees.filter((words) => words.length > 0);
  const isTurned = main.length === 1 && second.length >= 1 && second.length <= 2 && withoutDegrees.length === 2;
  if (!isTurned && second.length > 0) return undefined;
  const words = (isTurned ? [...second, ...main] : main).filter((word) => !FORM_OF_ADDRESS.test(word.text));
  if (words.length < 2 || words.length > 6) return undefined;
  if (isTurned && words.some((word) => US_STATE.test(word.text) || COUNTRIES_AND_REGIONS.has(word.text.toLowerCase())))
    return undefined;
  const areNameWords = words.every((word) => NAME_WORD.test(word.text) || PARTICLES.has(word.text.toLowerCase()));
  return areNameWords && !isSomethingElse(words.map((word) => word.text)) ? words : undefined;
}

/** "Ma" and "Do" are surnames, "MA" and "DO" are degrees. */
function isLikelySurname(word: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word);
}

function isSomethingElse(words: readonly string[]): boolean {
  const lower = lowerWords(words.join(' '));
  const known = lower.filter(
    (word) => TITLE_WORDS.has(word) || RANK_WORDS.has(word) || ORGANISATION_WORDS.has(word),
  ).length;
  const lastIsTitle = TITLE_WORDS.has(lower.at(-1) ?? '') && lower.length > 1 && known >= 1;
  const arePlaces = lower.every((word) => COUNTRIES_AND_REGIONS.has(word));
  // Baker, Mason and Cooper are trades and surnames: one such word at the end is no proof with two words only.
  return (
    arePlaces ||
    known >= 2 ||
    (lastIsTitle && lower.length > 2) ||
    (known === 1 && !SURNAMES_TOO.has(lower.at(-1) ?? ''))
  );
}

const SURNAMES_TOO = new Set(
  'baker barber brewer butcher carpenter carter chandler chef cook cooper farmer fisher fletcher forester gardener glover guard hunter judge mason miller page painter parker porter potter sawyer shepherd singer smith steward taylor tailor turner tyler usher walker ward warden weaver west wood banks field hall house hill york church bond chambers world young court day knight summers winter black'.split(
    ' ',
  ),
);

function wordsAt(text: string, span: Span): (Span & { text: string })[] {
  const value = text
    .slice(span.start, span.end)
    .replace(/\([^)]*\)|["“][^"”]*["”]/g, (inBrackets) => ' '.repeat(inBrackets.length));
  return [...value.matchAll(/\S+/gu)]
    .map((match) =>
      trimValue(text, { start: span.start + match.index, end: span.start + match.index + match[0].length }),
    )
    .map((place) => ({ ...place, text: text.slice(place.start, place.end) }))
    .filter((word) => word.text !== '');
}

function shareInEmail(words: readonly string[], email: string | undefined): number {
  const local = plain(email?.split('@')[0] ?? '');
  if (local === '') return 0;
  const letters = words.map(plain).filter((word) => word.length >= 2);
  const found = letters.filter(
    (word) => local.includes(word) || (word.length >= 5 && local.includes(word.slice(0, 4))),
  ).length;
  return letters.length === 0 ? 0 : found / letters.length;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z]/g, '');
}

/** Family names of peoples who put them first. */
const FAMILY_NAMES = new Set(
  'nguyen tran le pham huynh phan vu vo dang bui do ngo duong zhang wang li liu chen yang zhao huang wu zhou xu sun ma zhu kim park lee choi jung kang cho yoon jang lim sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi szabo nagy kovacs toth horvath varga'.split(
    ' ',
  ),
);

function divided({ words, weight }: Candidate, email: string | undefined): PersonName | undefined {
  const last = surnameOf(words, email);
  const first = words.filter((word) => !last.includes(word));
  // A middle initial is not what people are called.
  while (first.length > 1 && isInitial(first.at(-1)?.text ?? '')) first.pop();
  const confidence = Math.min(0.97, 0.55 + weight * 0.07);
  const firstFound = joinedFound(first, confidence);
  return firstFound && { first: firstFound, last: joinedFound(last, confidence) };
}

/** Surnames begin at a particle ("de la Cruz"), are set in capitals ("NGUYEN Thi Mai"), or are the last word. */
function surnameOf(words: Candidate['words'], email: string | undefined): Candidate['words'] {
  if (words.every((word) => EAST_ASIAN.test(word.text))) return words.slice(0, 1);
  const whole = words.filter((word) => !isInitial(word.text));
  const capitals = whole.filter(
    (word) => word.text === word.text.toUpperCase() && word.text !== word.text.toLowerCase(),
  );
  if (capitals.length > 0 && capitals.length < whole.length) return capitals;
  const areAllCapitals = capitals.length === whole.length;
  const particle = words.findIndex(
    ({ text }, index) => index > 0 && PARTICLES.has(text.toLowerCase()) && (areAllCapitals || /^\p{Ll}/u.test(text)),
  );
  const irish = words.findIndex(
    ({ text }, index) => index > 0 && index < words.length - 1 && IRISH_PARTICLE.test(text),
  );
  if (particle > 0 || irish > 0) return words.slice(particle > 0 ? particle : irish);
  return isFamilyNameFirst(words, email) ? words.slice(0, 1) : words.slice(-1);
}

/** A name order that both the first word and the e-mail address speak for. */
function isFamilyNameFirst(words: Candidate['words'], email: string | undefined): boolean {
  const [first, last] = [plain(words[0]?.text ?? ''), plain(words.at(-1)?.text ?? '')];
  const address = plain(email?.split('@')[0] ?? '');
  return FAMILY_NAMES.has(first) && last !== '' && address.startsWith(last) && address.endsWith(first);
}

function isInitial(word: string): boolean {
  return /^\p{Lu}\.?$/u.test(word);
}

function joinedFound(words: readonly (Span & { text: string })[], confidence: number): Found | undefined {
  const [start, end] = [words[0], words.at(-1)];
  return (
    start && end && { start: start.start, end: end.end, value: words.map((word) => word.text).join(' '), confidence }
  );
}

import { clamp, contentWords, FUNCTION_WORDS, rarity, stem, tokens, words, type Token } from '../language.ts';
import {
  CONDITION,
  CONTEXT,
  countOf,
  EMPTY_FIGURE,
  EVASIVE,
  FIGURE,
  ORDER,
  OUTCOME,
  REASON,
  SPEAKS_TO_THE_JUDGE,
  VAGUE,
} from './cues.ts';

/** What can be counted in one sentence without comparing it with anything but the question's words. */
export interface SentenceSigns {
  wordCount: number;
  /** Different content words that the question does not bring along and that say something particular. */
  concreteWords: number;
  /** Stems of all content words. */
  stems: ReadonlySet<string>;
  hasFigure: boolean;
  /** Names inside the sentence. */
  names: number;
  /** "I checked": past actions of the speaker. */
  ownPast: number;
  /** "We checked". */
  sharedPast: number;
  /** "I would check", "I check": present and intended actions of the speaker. */
  planned: number;
  vague: number;
  evasive: number;
  outcome: number;
  reason: number;
  condition: number;
  order: number;
  context: number;
  /** 0 for lists and fragments without a verb, .1 for comma lists, 1 for sentences. */
  fluency: number;
  speaksToTheJudge: boolean;
}

/** Below this a word could stand in any sentence: "team" is 8.0, "oxygen" 11.2. */
const PARTICULAR_WORD_RARITY = 10.2;

const STATES = new Set(
  (
    'be is am are was were been being think believe feel love like know guess say see want try have had has enjoy ' +
    'understand hope prefer mean seem tend need consider deal handle treat care rely strive wish'
  ).split(' '),
);

const IRREGULAR_PAST = new Set(
  (
    'took gave went came said told made got ran wrote sat rang found saw put kept brought built led held met set cut ' +
    'drew chose bought sold taught thought spoke broke began sent spent paid lent left let read grew knew showed stood ' +
    'won wore caught dealt did fed felt hit lost rose shut sang split swept threw woke swapped hung heard learnt'
  ).split(' '),
);

const OTHER_SUBJECT = /^(?:he|she|they|it|you|who|which|that)$/;
const SPEAKER = /^(?:i|we|i'd|i'll|i've|we'd|we'll|we've)$/;
/** How far a verb may stand from its subject. */
const SUBJECT_REACH_TOKENS = 9;

/** What the question brings along: repeating it says nothing new. */
export interface AskedWords {
  /** Stems of question and criterion. */
  ownStems: ReadonlySet<string>;
  /** Figures in the question, as written. */
  figures: ReadonlySet<string>;
}

/** Reads one sentence without names and gender; of the sentence `asSaid` only counts that there are names in it. */
export function readSigns(sentence: string, asSaid: string, asked: AskedWords): SentenceSigns {
  const tagged = tokens(sentence);
  const names = namesIn(tokens(asSaid));
  const content = contentWords(sentence);
  return {
    wordCount: words(sentence).length,
    concreteWords: countConcreteWords(content, asked.ownStems, names),
    stems: new Set(content.map(stem)),
    hasFigure: figuresIn(sentence).some((figure) => !asked.figures.has(figure)),
    names: names.size,
    ...countActions(tagged),
    vague: countOf(VAGUE, sentence),
    evasive: countOf(EVASIVE, sentence),
    outcome: countOf(OUTCOME, sentence),
    reason: countOf(REASON, sentence),
    condition: countOf(CONDITION, sentence),
    order: countOf(ORDER, sentence),
    context: countOf(CONTEXT, sentence) + (names.size > 0 ? 1 : 0),
    fluency: fluencyOf(sentence, tagged),
    speaksToTheJudge: SPEAKS_TO_THE_JUDGE.test(sentence),
  };
}

/** Figures and words of quantity, those in figures of speech apart. */
export function figuresIn(text: string): string[] {
  return (text.toLowerCase().replace(EMPTY_FIGURE, '').match(FIGURE) ?? []).map((figure) => figure.trim());
}

/** Capitalised words that do not open the sentence. */
function namesIn(tagged: readonly Token[]): Set<string> {
  const names = new Set<string>();
  for (const [index, token] of tagged.entries()) {
    const before = tagged[index - 1];
    if (!before) continue;
    const capitalised = /^\p{Lu}/u.test(token.text) && token.lower !== 'i' && !token.lower.startsWith("i'");
    if (capitalised && !/[.!?:"“]/.test(before.text)) names.add(token.lower);
  }
  return names;
}

function countConcreteWords(
  content: readonly string[],
  questionStems: ReadonlySet<string>,
  names: ReadonlySet<string>,
): number {
  const particular = new Set(
    content.filter(
      (word) =>
        !names.has(word) &&
        !questionStems.has(stem(word)) &&
        rarity(word) >= PARTICULAR_WORD_RARITY &&
        countOf(VAGUE, word) === 0,
    ),
  );
  return particular.size;
}

function countActions(tagged: readonly Token[]): Pick<SentenceSigns, 'ownPast' | 'sharedPast' | 'planned'> {
  const actions = { ownPast: 0, sharedPast: 0, planned: 0 };
  let speakerIsSubject = false;
  if (opensWithImperative(tagged)) actions.planned++;
  for (const [index, token] of tagged.entries()) {
    const before = tagged[index - 1];
    if (SPEAKER.test(token.lower)) speakerIsSubject = true;
    else if (OTHER_SUBJECT.test(token.lower) || /^[;:]$/.test(token.lower)) speakerIsSubject = false;
    else if (token.pos === 'NOUN' && before && /^(?:,|and|but|because|so)$/.test(before.lower))
      speakerIsSubject = false;
    if (STATES.has(token.lower)) continue;
    if (isPastVerb(token)) {
      const subject = subjectOf(tagged, index);
      if (subject === 'i' && !/^(?:would|could|should|might|to)$/.test(before?.lower ?? '')) actions.ownPast++;
      if (subject === 'we') actions.sharedPast++;
    } else if (speakerIsSubject && isPlannedVerb(token, before)) actions.planned++;
    else if (isProposedInThePassive(tagged, index)) actions.planned++;
  }
  return actions;
}

/** "Make a list and …", "Then split it": steps told as advice. */
function opensWithImperative(tagged: readonly Token[]): boolean {
  const opening = tagged.findIndex(
    ({ lower, pos }) => pos !== 'PUNCT' && !/^(?:also|then|first|next|and|afterwards|finally)$/.test(lower),
  );
  const verb = tagged[opening];
  if (!verb || verb.pos !== 'VERB' || STATES.has(verb.lower)) return false;
  return !/(?:ing|ed|s)$/.test(verb.lower) && !IRREGULAR_PAST.has(verb.lower);
}

/** "The rest can be done later", "Small things are written in the book". */
function isProposedInThePassive(tagged: readonly Token[], verb: number): boolean {
  const token = tagged[verb];
  if (token?.pos !== 'VERB' || !/(?:ed|en|ne|t)$/.test(token.lower)) return false;
  const before = tagged[verb - 1]?.lower ?? '';
  const earlier = tagged[verb - 2]?.lower ?? '';
  return before === 'gets' || (before === 'be' && /^(?:can|must|should|would|will|to)$/.test(earlier));
}

function isPastVerb(token: Token): boolean {
  return (token.pos === 'VERB' && /[a-z]{2,}ed$/.test(token.lower)) || IRREGULAR_PAST.has(token.lower);
}

function isPlannedVerb(token: Token, before: Token | undefined): boolean {
  if (token.pos !== 'VERB' || token.lower.endsWith('ing')) return false;
  return !/^(?:to|not|n't|never|did|do|does|was|were|be|been|have|has|had)$/.test(before?.lower ?? '');
}

function subjectOf(tagged: readonly Token[], verb: number): 'i' | 'we' | 'other' {
  for (let index = verb - 1; index >= Math.max(0, verb - SUBJECT_REACH_TOKENS); index--) {
    const word = tagged[index]?.lower ?? '';
    if (/^(?:i|i've|i'd)$/.test(word)) return 'i';
    if (/^we(?:'ve|'d)?$/.test(word)) return 'we';
    if (word === ';' || word === ':') return 'other';
    if (OTHER_SUBJECT.test(word) && index >= verb - 2) return 'other';
  }
  return 'other';
}

function fluencyOf(sentence: string, tagged: readonly Token[]): number {
  const every = words(sentence);
  if (every.length < 3 || !tagged.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return 0;
  const functionShare = every.filter(isFunctionWord).length / every.length;
  if (functionShare < 0.15) return 0;
  const separators = sentence.match(/,|;|\band\b/gi)?.length ?? 0;
  const isList = every.length >= 6 && functionShare < 0.27 && separators / every.length > 0.14;
  return isList ? 0.1 : 1;
}

/** "They're" and "I'd" are function words like their first halves. */
function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word) || (word.includes("'") && FUNCTION_WORDS.has(word.split("'")[0] ?? ''));
}

/** How much the speaker does in this sentence, 0 to 1. */
export function actionOf({ ownPast, sharedPast, planned }: SentenceSigns): number {
  return clamp(0.6 * Math.min(ownPast, 2) + 0.35 * Math.min(sharedPast, 2) + 0.34 * Math.min(planned, 3));
}

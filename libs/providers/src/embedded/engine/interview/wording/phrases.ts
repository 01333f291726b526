import type { InterviewTopic } from '#libs/prompts';
import { readSigns } from '../../answers/sentence-signs.ts';
import { rarity, sentences, tokens, type Token } from '../../language.ts';
import { cleanText, isReadable, shorten } from './clean-text.ts';
import { dutyPhrase } from './duty-phrase.ts';
import { nounPhrase } from './noun-phrase.ts';
import { touchesProtectedTopic } from './protected-topics.ts';

/** What can be put into the slots of a wording; null where no filling would be good English. */
export interface Phrases {
  duty: string | null;
  skill: string | null;
  quote: string | null;
  claim: string | null;
  /** Always there. */
  topic: string;
}

const MAX_QUOTE_CHARACTERS = 140;
const MAX_LABEL_CHARACTERS = 80;
const NAMELESS_TOPIC = 'this part of the work';

export function phrasesFor(topic: InterviewTopic): Phrases {
  // A rubric describes its dimensions at length; its name is what can be quoted.
  const said = topic.source === 'rubric' ? topic.skill : topic.source_text;
  // A name that was cut short would end in mid-sentence.
  const name = topic.skill.endsWith('…') ? '' : topic.skill;
  const duty = topic.source === 'resume' ? null : (dutyPhrase(said) ?? dutyPhrase(name));
  const isSkill = topic.category === 'required_skill' || topic.category === 'preferred_skill';
  const skill =
    topic.source === 'resume' || topic.category === 'experience'
      ? null
      : (nounPhrase(said) ?? nounPhrase(name) ?? (isSkill ? duty : null));
  const quote = quotable(said) ?? quotable(name);
  return {
    duty,
    skill,
    quote,
    claim: topic.source === 'resume' ? quote : null,
    topic: topicLabel(topic, duty, skill),
  };
}

/** A line as it stands, fit to be put between quotation marks. */
export function quotable(text: string): string | null {
  const clean = cleanText(text);
  if (clean.length < 3 || !isReadable(clean) || touchesProtectedTopic(clean)) return null;
  return shorten(clean, MAX_QUOTE_CHARACTERS);
}

/** A short name of what a line is about, for plans and lists: `triaging new patients`. */
export function labelOf(text: string): string {
  const label = dutyPhrase(text) ?? nounPhrase(text) ?? quotable(text);
  return shorten(label ?? (cleanText(text) || NAMELESS_TOPIC), MAX_LABEL_CHARACTERS);
}

function topicLabel(topic: InterviewTopic, duty: string | null, skill: string | null): string {
  if (topic.source === 'resume') return 'what you describe in your resume';
  const isDuty = topic.category === 'responsibility' || topic.category === null;
  const phrase = isDuty ? (duty ?? skill) : (skill ?? duty);
  if (phrase) return phrase;
  const quoted = quotable(topic.skill);
  return quoted && quoted.length <= MAX_LABEL_CHARACTERS ? `"${quoted}"` : NAMELESS_TOPIC;
}

const SLOT = /\{(duty|skill|quote|claim|topic|thing)\}/g;

/** The wording with its slots filled, or null when a slot has no filling. */
export function fill(template: string, phrases: Phrases & { thing?: string | null }): string | null {
  let complete = true;
  const text = template.replace(SLOT, (_, slot: keyof Phrases | 'thing') => {
    const filling = phrases[slot];
    if (!filling) complete = false;
    return filling ?? '';
  });
  return complete ? capitalised(text) : null;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Rarer than "team" (8), so that the phrase says something; see `rarity`. */
const RARE_ENOUGH = 9.5;
const PLAIN_WORD = /^[a-z][a-z-]{2,}$/;
const DETERMINERS: Readonly<Record<string, string>> = { the: 'the', a: 'the', an: 'the', my: 'your', our: 'your' };
/** Nouns that point at nothing, at people, or at something that no interviewer should pick up. */
const UNFIT_NOUN =
  /^(things?|time|times|way|ways|lot|lots|bit|kind|sort|day|days|week|weeks|month|months|year|years|hours?|minutes?|end|start|everything|something|someone|people|person|man|woman|guy|idiots?|fools?|stuff|example|question|answer|fact|reason|case|part|thanks|wife|husband|mother|father|child|children|kids|family|boyfriend|girlfriend|god|death|suicide|cancer|illness|pregnancy|religion|church|sex|drugs?|money|salary|hell|crap|shit|fuck\w*|instructions?|marks?|score|prompt)$/;

/**
 * A noun phrase that the candidate used, ready to be taken up: `the handheld scanners`. Null when none is safe: lower-case
 * words only, so no names of people; no figures; nothing that is in the question already; and only from sentences that
 * tell what was done, as to take up a figure of speech would sound like mockery.
 */
export function phraseFromAnswer(answer: string, question: string): string | null {
  const known = new Set(tokens(question).map((token) => token.lower));
  const candidates = sentences(answer.slice(0, 4_000))
    .filter(tellsWhatWasDone)
    .flatMap((sentence) => nounRuns(tokens(cleanText(sentence))))
    .filter((run) => run.nouns.every((noun) => PLAIN_WORD.test(noun) && !UNFIT_NOUN.test(noun) && !known.has(noun)))
    .filter((run) => run.nouns.length <= 3 && run.nouns.some((noun) => rarity(noun) >= RARE_ENOUGH));
  const best = candidates.sort((a, b) => b.nouns.length - a.nouns.length || a.at - b.at)[0];
  if (!best) return null;
  const phrase = [best.determiner, ...best.nouns].filter(Boolean).join(' ');
  return touchesProtectedTopic(phrase) ? null : phrase;
}

function tellsWhatWasDone(sentence: string): boolean {
  const { ownPast, sharedPast } = readSigns(sentence, sentence, { ownStems: new Set(), figures: new Set() });
  return ownPast + sharedPast > 0;
}

interface NounRun {
  at: number;
  determiner: string;
  nouns: string[];
}

/** Nouns that stand together, with their determiner. Adjectives are left out: they may be unkind. */
function nounRuns(sentence: readonly Token[]): NounRun[] {
  const runs: NounRun[] = [];
  let run: { token: Token; at: number }[] = [];
  sentence.forEach((token, at) => {
    if (token.pos === 'NOUN') {
      run.push({ token, at });
      const next = sentence[at + 1];
      if (next?.pos === 'NOUN') return;
      const first = run[0]?.at ?? at;
      const before = sentence[first - 1]?.lower ?? '';
      const determiner = DETERMINERS[before];
      if (determiner || (token.lower.endsWith('s') && !isModifier(sentence[first - 1]))) {
        runs.push({ at: first, determiner: determiner ?? 'the', nouns: run.map((part) => part.token.text) });
      }
    }
    run = [];
  });
  return runs;
}

/** Before such a word a phrase would lose half of its meaning: "no clean towels", "four pickers". */
function isModifier(token: Token | undefined): boolean {
  return token !== undefined && ['DET', 'NUM', 'PRON', 'PROPN', 'ADV', 'PART', 'ADJ'].includes(token.pos);
}

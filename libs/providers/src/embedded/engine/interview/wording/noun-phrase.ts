import { tokens, type Token } from '../../language.ts';
import { cleanText, isReadable } from './clean-text.ts';
import { touchesProtectedTopic } from './protected-topics.ts';
import { ALSO_NOUNS, DUTY_VERBS, gerundOf } from './verbs.ts';

const MAX_WORDS = 7;
const QUALITY =
  'very |good |sound |solid |basic |advanced |strong |excellent |proven |extensive |deep |in-depth |thorough |working |effective |practical |hands-on |professional |fluent |first |some |demonstrable |demonstrated |relevant |broad |great |outstanding |convincing |profound ';
const LEADS = new RegExp(
  `^(?:an? |the |your )?(?:at least |minimum (?:of )?|min )?(?:(?:\\d+\\+?|one|two|three|four|five|several|many)(?:-\\d+)? years?'? (?:of )?)?(?:${QUALITY}|and )*` +
    `(?:(?:knowledge|understanding|grasp|command|mastery|awareness|use) of |(?:experience|familiarity|proficiency|expertise|competence|background|skills?|experienced|proficient|skilled|confident|familiar|fluent|competent) (?:with|of|in|using|at) )?(?:${QUALITY})*`,
  'i',
);
const TAIL =
  /,? (?:including|such as|e\.g|is a (?:plus|must)|(?:is |are )?(?:desirable|desired|preferred|required|essential|an advantage)|would be (?:a plus|nice|an advantage|helpful)|a plus|an advantage|nice to have|at .{0,20} level|in spoken and written form)\b.*$|\s?[(;:–—].*$/i;
const UNFIT =
  /\b(be|you|your|we|us|our|i|who|that|which|when|must|should|will|can|is|are|was|have|has|degree|diploma|licen[cs]e|certificate|certification|years?|abilit(?:y|ies)|willing\w*|etc)\b|[.!?]\s/i;
const PERSON =
  /(player|listener|communicator|leader|thinker|worker|person|starter|speaker|learner|planner|organiser|solver|attitude|mindset|spirit)s?$/i;
/** Attitudes, which are no nouns although they may look like it to the word classes. */
const ATTITUDE =
  /^(calm|friendly|patient|reliable|fair|kind|open|honest|flexible|willing|happy|comfortable|confident|warm|polite|persistent|curious|careful|discreet|resilient|loyal)(?: (?:with|and|in|to|towards|under|even|about|when|at|on)\b|,)/i;
const OTHER_LANGUAGE =
  /(?:^|\s)(und|von|der|die|das|für|mit|zur|zum|im|et|des|les|avec|pour|el|los|las|para|con|della|degli|voor|een|het|och)(?=\s|$)/i;
/** What stands well without "skills" and without an article. */
const MASS_NOUN =
  /^(communication|leadership|management|negotiation|teamwork|coding|programming|numeracy|literacy|\w+ing)$/;
/** Products, languages and marks that keep their capital letter. */
const PROPER = new Set(
  'excel word outlook powerpoint access python react angular vue java javascript typescript docker kubernetes azure linux windows unix git github jenkins terraform ansible django flask spring photoshop illustrator figma sage xero quickbooks datev oracle salesforce hubspot jira confluence english german french spanish italian polish turkish arabic russian portuguese dutch welsh british european montessori haccp scrum kanban latex moodle revit autocad google microsoft adobe apple android swift kotlin ruby rust php node postgres postgresql mongodb redis kafka hadoop spark tableau makaton epic cerner ofsted'.split(
    ' ',
  ),
);

/**
 * A skill as a noun phrase in mid-sentence: "Sound knowledge of wound care" becomes `wound care`.
 * Null when the line is not clearly one; it can then still be quoted.
 */
export function nounPhrase(line: string): string | null {
  const clean = cleanText(line);
  if (clean.length > 200 || !isReadable(clean) || touchesProtectedTopic(clean)) return null;
  const core = withoutLead(clean.replace(TAIL, '').trim());
  if (core.length < 2 || [UNFIT, PERSON, ATTITUDE, OTHER_LANGUAGE].some((pattern) => pattern.test(core))) return null;
  if (core.split(' ').length > MAX_WORDS) return null;
  const parts = tokens(core);
  const first = parts[0];
  if (!first || first.lower === 'the' || hasTwoVerbs(parts)) return null;
  if (DUTY_VERBS.has(first.lower) && !ALSO_NOUNS.has(first.lower) && first.pos !== 'NOUN' && parts.length > 1) {
    return parts.some((part) => ['and', 'or', ','].includes(part.lower)) ? null : core.replace(/^\S+/, gerundOf);
  }
  if (!looksLikeNouns(parts)) return null;
  return lowerFirst(withoutTitleCase(withoutSkills(core, parts)));
}

/** "Order goods and control stock" is a task. */
function hasTwoVerbs(parts: readonly Token[]): boolean {
  if (!DUTY_VERBS.has(parts[0]?.lower ?? '')) return false;
  return parts.some(
    (part, at) => ['and', 'or', ','].includes(part.lower) && DUTY_VERBS.has(parts[at + 1]?.lower ?? ''),
  );
}

function withoutLead(text: string): string {
  const rest = text.replace(LEADS, '').trim();
  return rest.length >= 2 ? rest : text;
}

/** Ends in a noun, also before its first preposition: "care of wounds", not "calm with passengers". */
function looksLikeNouns(parts: readonly Token[]): boolean {
  const preposition = parts.findIndex((part) => part.pos === 'ADP');
  const head = preposition > 0 ? parts[preposition - 1] : parts.at(-1);
  const last = parts.at(-1);
  return preposition !== 0 && isNounLike(head) && isNounLike(last);
}

function isNounLike(token: Token | undefined): boolean {
  if (!token) return false;
  return ['NOUN', 'PROPN', 'NUM', 'X', 'SYM'].includes(token.pos) || /[a-z]ing$|[A-Z0-9+#.]$/.test(token.text);
}

/** "Communication skills" is communication, "Excel skills" Excel; "technical skills" and "presentation skills" stay. */
function withoutSkills(text: string, parts: readonly Token[]): string {
  const before = parts.at(-2)?.lower ?? '';
  const standsAlone = MASS_NOUN.test(before) || PROPER.has(before);
  return parts.at(-1)?.lower === 'skills' && standsAlone ? text.replace(/ skills$/i, '') : text;
}

/** "Patient Care" is a heading; in a sentence it is patient care. */
function withoutTitleCase(text: string): string {
  const parts = text.split(' ');
  const isTitle = parts.length > 1 && parts.every((part) => /^\p{Lu}\p{Ll}+$|^(and|of|in|for|&)$/u.test(part));
  if (!isTitle || parts.some((part) => PROPER.has(part.toLowerCase()))) return text;
  return text.toLowerCase();
}

function lowerFirst(text: string): string {
  const word = /^[\p{L}\p{N}'-]+/u.exec(text)?.[0] ?? '';
  const keepsCapital =
    PROPER.has(word.toLowerCase()) || /^.\w*[A-Z0-9]|^\p{L}$/u.test(word) || text.charAt(word.length) === '.';
  return keepsCapital ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

import { tokens, type Token } from '../../language.ts';
import { cleanText, isReadable } from './clean-text.ts';
import { nounPhrase } from './noun-phrase.ts';
import { touchesProtectedTopic } from './protected-topics.ts';
import { ALSO_NOUNS, DUTY_VERBS, gerundOf, isDutyGerund } from './verbs.ts';

const MAX_WORDS = 13;
const LEADS =
  /^(?:in this (?:role|post|position),? |you(?:'ll| will|'d| would)? (?:also |regularly )?(?:be (?:responsible for |expected to )|have to )?|your (?:tasks|duties) (?:include|are) |(?:is |are )?responsible for |responsibilities include |(?:the )?ability to |(?:must )?be able to |able to |experience (?:in|of) (?=\w+ing\b)|to )+/i;
const TAIL =
  /,? (?:in order to|so that|to ensure|ensuring|including|such as|in accordance with|in line with|according to|as well as|while|whilst)\b.*$|\s?[(;:–—].*$/i;
const UNFIT =
  /\b(be|we|us|i|you|must|should|will|not|etc)\b|(?<!\b(?:who|that|which) )\b(is|are|was|were|has|have)\b|[.!?]\s/i;
const OBJECT_STARTS = new Set(
  'the a an all any each every their your its his her them it new existing daily weekly monthly'.split(' '),
);
const CONNECTORS = new Set([',', 'and', 'or', '&', '/']);

/**
 * A duty in the -ing form, with all its verbs: "Plan shifts and keep records" becomes `planning shifts and keeping
 * records`. Null when the line cannot be turned with certainty; it can then still be quoted.
 */
export function dutyPhrase(line: string): string | null {
  const clean = cleanText(line);
  if (clean.length > 400 || !isReadable(clean) || touchesProtectedTopic(clean)) return null;
  const core = withoutTail(clean.replace(LEADS, ''))
    .replace(/\bour\b/gi, 'the')
    .replace(/\b(and|or) to (?=[a-z])/gi, '$1 ');
  const count = core.split(' ').length;
  if (count < 2 || count > MAX_WORDS || UNFIT.test(core)) return null;
  const parts = tokens(core);
  if (startsWithVerb(parts)) return inGerunds(parts);
  return nounPhrase(core);
}

/** Duties begin with a verb unless the next word says otherwise: "report writing", "support of families". */
function startsWithVerb(line: readonly Token[]): boolean {
  const at = line[0]?.lower.endsWith('ly') ? 1 : 0;
  const first = line[at];
  if (!first) return false;
  if (isDutyGerund(first.lower)) return true;
  if (!DUTY_VERBS.has(first.lower)) return false;
  const next = line[at + 1];
  if (!ALSO_NOUNS.has(first.lower)) return true;
  if (!next || ['of', 'in'].includes(next.lower)) return false;
  if (next.lower.endsWith('ing')) return line[at + 2]?.pos === 'NOUN';
  return !['and', 'or', ','].includes(next.lower) || DUTY_VERBS.has(line[at + 2]?.lower ?? '');
}

function withoutTail(text: string): string {
  const cut = text.replace(TAIL, '').trim();
  return cut.split(' ').length >= 2 ? cut : text;
}

function inGerunds(line: readonly Token[]): string | null {
  const start = line[0]?.lower.endsWith('ly') ? 1 : 0;
  const first = line[start];
  if (!first) return null;
  const said: string[] = line.slice(0, start).map((token) => token.lower);
  said.push(DUTY_VERBS.has(first.lower) ? gerundOf(first.lower) : first.lower);
  let objectSeen = false;
  let hasSecondVerb = false;
  let hasPlainItem = false;
  for (let at = start + 1; at < line.length; at++) {
    const token = line[at]!;
    const afterConnector = CONNECTORS.has(line[at - 1]!.lower);
    if (CONNECTORS.has(token.lower)) {
      said.push(token.text);
      continue;
    }
    const verb: 'yes' | 'no' | 'unsure' = afterConnector
      ? readVerb(token, line[at + 1], objectSeen, line[at - 2])
      : 'no';
    if (verb === 'unsure') return null;
    hasSecondVerb ||= verb === 'yes' && objectSeen;
    hasPlainItem ||= verb === 'no' && objectSeen && line[at - 1]?.lower === ',';
    said.push(verb === 'yes' ? gerundOf(token.lower) : token.text);
    objectSeen = verb !== 'yes';
  }
  // "Watch the floor, xxx the racks and help others": a list of verbs in which one was not recognised.
  return hasSecondVerb && hasPlainItem ? null : joined(said);
}

/** Is this word after "and" one more verb of the duty? */
function readVerb(
  token: Token,
  next: Token | undefined,
  objectSeen: boolean,
  beforeConnector: Token | undefined,
): 'yes' | 'no' | 'unsure' {
  // "in a clear and complete way"
  if (beforeConnector?.pos === 'ADJ' && next?.pos === 'NOUN') return 'no';
  if (DUTY_VERBS.has(token.lower)) {
    if (!ALSO_NOUNS.has(token.lower) || !objectSeen) return 'yes';
    if (!next || CONNECTORS.has(next.lower) || ['of', 'for', 'in'].includes(next.lower)) return 'no';
    const hasObject =
      OBJECT_STARTS.has(next.lower) || (['NOUN', 'VERB'].includes(next.pos) && next.lower.endsWith('s'));
    return hasObject || token.pos === 'VERB' ? 'yes' : 'unsure';
  }
  const plainVerb = (token.pos === 'VERB' || token.pos === 'AUX') && !/(ing|ed)$/.test(token.lower);
  return plainVerb ? 'unsure' : 'no';
}

function joined(parts: readonly string[]): string {
  return parts
    .join(' ')
    .replace(/ ([,.%)])/g, '$1')
    .replace(/ ('s|n't)\b/g, '$1')
    .replace(/s (['’]) /g, 's$1 ')
    .replace(/ ([/-]) /g, '$1')
    .replace(/\( /g, '(');
}

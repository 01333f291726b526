/** A question as it is to be put to a candidate, with what only the judge may know. */
export interface CheckedQuestion {
  text: string;
  /** What a good answer shows; empty when nobody told. */
  criterion: string;
  expectedPoints: readonly string[];
}

/** Longer than anybody can listen to. */
const LONGEST_QUESTION = 1_200;
/** "One question, in one to three short sentences." */
const QUESTION_MARKS_AT_MOST = 3;
/** Fewer words are common ones, such as "own part", and give nothing away. */
const WORDS_THAT_TELL = 5;

/** A question mark, or a request to say something. */
const ASKS =
  /[?？؟]|\b(?:tell|describe|explain|walk|talk|share|give|show|think|imagine|suppose|choose|pick|name|take|say|outline|start|begin|recall|consider|compare|list|add|hear)\b/i;

/** What only people say, and only after the interview. About others ("Who was hired?") or in the past it may be asked. */
const DECISIONS: readonly RegExp[] = [
  /\byou(?:'re|’re| are| will be|'ll be|’ll be| have been|'ve been|’ve been) (?:\w+ )?(?:hired|rejected|selected|shortlisted|disqualified|accepted|the right candidate)\b/i,
  /\byou(?: have|'ve|’ve)? (?:got|get|passed|failed|won|lost) (?:the|this|your) (?:job|role|position|interview|assessment)\b/i,
  /\bwe (?:will|would like to|want to|are going to|cannot|can't|can’t|won't|won’t|shall) (?:not )?(?:hire|reject|employ|offer) (?:you|this candidate)\b/i,
  /\b(?:hire|reject) (?:this|the) candidate\b/i,
];

const SCORES: readonly RegExp[] = [
  /\byou(?: have|'ve|’ve)? (?:scored|earned|received|get|got) (?:an? )?(?:score of \d+|(?:full|perfect) (?:score|marks)|\d+ ?(?:points|marks|percent|%))/i,
  /\b(?:your|this|the) (?:answer|score|rating|grade|mark|result)s? (?:is|was|gets|scores|has)(?: \w+)? (?:worth )?(?:a |an )?\d+/i,
  /\b\d{1,3} ?(?:\/|out of) ?(?:5|10|100)\b(?! [a-z])/i,
];

/**
 * What is wrong with a question that an engine made, as sentences it can read; empty when it may be put. Whatever the
 * material talks a model into, the candidate is asked something, is told no decision and no score, and does not hear
 * what the judge looks for.
 */
export function questionProblems(question: CheckedQuestion, asked: readonly string[]): string[] {
  const { text } = question;
  const rules: [broken: boolean, problem: string][] = [
    [text.trim().length > LONGEST_QUESTION, `text must have at most ${LONGEST_QUESTION} characters`],
    [!ASKS.test(text), 'text must ask the candidate something'],
    [[...text.matchAll(/[?？؟]+/g)].length > QUESTION_MARKS_AT_MOST, 'text must be one question'],
    [asked.some((earlier) => plain(earlier) === plain(text)), 'text must not repeat an earlier question'],
    [tells(DECISIONS, text), 'text must not tell a decision about the candidate'],
    [tells(SCORES, text), 'text must not tell a score'],
    [reveals(question), 'text must not reveal the criterion or the expected points'],
  ];
  return rules.filter(([broken]) => broken).map(([, problem]) => problem);
}

function tells(signs: readonly RegExp[], text: string): boolean {
  return signs.some((sign) => sign.test(text));
}

function reveals({ text, criterion, expectedPoints }: CheckedQuestion): boolean {
  const said = plain(text);
  return [criterion, ...expectedPoints]
    .map(plain)
    .some((secret) => secret.split(' ').length >= WORDS_THAT_TELL && said.includes(secret));
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

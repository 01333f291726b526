import { locateQuote, overlap, type Span, type Statement } from '#libs/kernel';

/** Every score that a text about this assessment may name, 0 to 100. */
export type KnownFigures = readonly number[];

/** A figure that says how high something was scored: "72 of 100", "72/100", "72 points", "a score of 72". */
const SCORES: readonly RegExp[] = [
  /(?<![\d.,])(\d{1,3}(?:[.,]\d+)?)\s*(?:\/|of|out of)\s*100\b/gi,
  /(?<![\d.,])(\d{1,3}(?:[.,]\d+)?)[\s-]*points?\b/gi,
  /\b(?:scor(?:e[ds]?|ing)|rat(?:e[ds]?|ings?)|grade[ds]?|marks?|overall|total)\b(?:\s+(?:of|is|was|at|to|with|as|a|an|the|score|him|her|them))*[\s:=]*(\d{1,3}(?:[.,]\d+)?)(?![\d%]|\s*(?:%|of\s+\d{1,2}\b))/gi,
];

/** Scores are written with or without their decimals. */
const ROUNDING = 0.5 + 1e-9;

/** What a person decides is not said by an engine: to hire, to reject, to let somebody advance. */
const VERDICTS: readonly RegExp[] = [
  /\b(?:recommend(?:ed|s)?|suggest(?:ed|s)?|advise[ds]?|should|must|ought to|propose[ds]?)\b[^.!?\n]{0,60}\b(?:hir(?:e|ed|ing)|reject(?:ed|ing|ion)?|declin(?:e|ed|ing)|advanc(?:e|ed|ing)|shortlist(?:ed|ing)?|dismiss(?:ed|ing)?|offer(?:ed|ing)?\s+(?:\w+\s+)?(?:job|position|role|contract))\b/gi,
  /(?<=^|[.!?:\n]\s{0,4}|^[-*\d.)\s]{1,8})(?:please\s+|do not\s+|don't\s+|definitely\s+)?(?:hire|reject|decline|shortlist|dismiss|advance)\b/gim,
  /\b(?:strong|clear|good|weak|poor|no|definite|confident)[\s-]hire\b/gi,
  /\b(?:do not|don't)\s+(?:proceed|advance|continue|move forward)\b/gi,
  /\b(?:move|take|put)\s+(?:them|him|her|the candidate)\s+(?:forward|through|to the next)\b/gi,
  /\b(?:make|extend)\s+(?:them|him|her|the candidate)?\s*an?\s+offer\b/gi,
  /\b(?:offer|give)\s+(?:them|him|her|the candidate)\s+(?:the|a|this)\s+(?:job|position|role|contract)\b/gi,
  /\b(?:unsuitable|unfit|not suitable|not recommended)\b/gi,
  /\byou(?:'re|\s+are|\s+were|\s+will be|\s+have been|\s+have)\s+(?:not\s+)?(?:been\s+)?(?:hired|rejected|accepted|selected|shortlisted|got the job)\b/gi,
];

/** Words in quotation marks claim that somebody said them. */
const QUOTED = /“([^”\n]{1,4000})”|"([^"\n]{1,4000})"/g;
const SHORTEST_QUOTE_WORDS = 3;

/**
 * The text without the sentences that are not true of this assessment: those that name a score which is not one of
 * `figures`, put words into quotation marks that the candidate did not say, or tell a decision.
 */
export function withoutFalseWords(
  text: string,
  figures: KnownFigures,
  said: ReadonlyMap<string, Statement>,
): { text: string; removed: string[] } {
  const quotes = [...text.matchAll(QUOTED)].map((match) => ({
    ...spanOf(match),
    words: match[1] ?? match[2] ?? '',
  }));
  const unquoted = quotes.reduce((rest, quote) => blanked(rest, quote), text);
  const falsehoods: Span[] = [
    ...quotes.filter(({ words }) => !isSaid(words, said)),
    ...SCORES.flatMap((pattern) =>
      [...unquoted.matchAll(pattern)].filter((match) => !isKnown(match[1] ?? '', figures)).map(spanOf),
    ),
    ...VERDICTS.flatMap((pattern) => [...unquoted.matchAll(pattern)].map(spanOf)),
  ];
  if (falsehoods.length === 0) return { text: text.trim(), removed: [] };
  const sentences = sentencesOf(unquoted).map((span) => ({
    words: text.slice(span.start, span.end),
    isFalse: falsehoods.some((falsehood) => overlap(falsehood, span)),
  }));
  const kept = sentences.filter(({ isFalse }) => !isFalse).map(({ words }) => words);
  const removed = sentences.filter(({ isFalse }) => isFalse).map(({ words }) => words.trim());
  return { text: kept.join('').trim(), removed };
}

/** A cut quote ends in an ellipsis; short ones may be terms rather than words of somebody. */
function isSaid(words: string, said: ReadonlyMap<string, Statement>): boolean {
  const parts = words.split(/…|\.{3}/).filter((part) => part.trim() !== '');
  if (parts.join(' ').trim().split(/\s+/).length < SHORTEST_QUOTE_WORDS) return true;
  return [...said.values()].some((message) => parts.every((part) => locateQuote(message, part) !== null));
}

function isKnown(written: string, figures: KnownFigures): boolean {
  const figure = Number(written.replace(',', '.'));
  return figures.some((known) => Math.abs(known - figure) <= ROUNDING);
}

/** Sentences and lines, each with the blanks behind it: together they are the text. */
function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]*?(?:[.!?]+(?=\s|$)\s*|\n+|$)/g)].map(spanOf).filter(({ start, end }) => end > start);
}

const spanOf = ({ 0: words, index }: RegExpExecArray | RegExpMatchArray): Span => ({
  start: index ?? 0,
  end: (index ?? 0) + words.length,
});

/** The quote as blanks: scores and sentences in it are the candidate's. It ends a sentence where its words end one. */
const blanked = (text: string, { start, end, words }: Span & { words: string }): string =>
  `${text.slice(0, start)}${'_'.repeat(end - start - 1)}${/[.!?…]$/.test(words) ? '.' : '_'}${text.slice(end)}`;

import type { VerifiedScores } from '#libs/prompts';
import { list, MISSING_LEAD, PART_WORDS, SEEN_ELSEWHERE } from './evidence-wording.ts';
import { firstQuote, namesOf, type NarratedDimension, type Standing } from './narrated-dimension.ts';

type FlagType = VerifiedScores['answer_notes'][number]['flags'][number]['type'];

const MOST_SUGGESTIONS = 2;

const ADVICE_BY_MISSING_PART: readonly (readonly [string, string])[] = [
  [PART_WORDS.action, 'Describe one real situation and what you did in it yourself, step by step.'],
  [PART_WORDS.outcome, 'End each example with what came of it: what changed, for whom, and how you could tell.'],
  [
    PART_WORDS.specifics,
    'Name the details that only somebody who was there would know, such as the tool, the amount or the time it took.',
  ],
  [PART_WORDS.reason, 'Say why you chose one way over another; the reasons often tell more than the result.'],
];
const GENERAL_ADVICE =
  'Choose one real situation and tell it from beginning to end: what happened, what you did yourself, why, and what came of it.';

const ADVICE_BY_FLAG: readonly (readonly [FlagType, string])[] = [
  ['off_topic', 'Take a moment to find the heart of a question before you answer; you may ask to hear it again.'],
  [
    'answers_other_question',
    'Take a moment to find the heart of a question before you answer; you may ask to hear it again.',
  ],
  ['evasive', 'A small example is better than none. Something from another job or from training may serve as well.'],
  ['copied', 'Use your own words, even if they are less polished.'],
  ['repetitive', 'Bring a new example for each question, so that more sides of your work can be seen.'],
  ['vague', 'Put one concrete example in the place of general statements.'],
];

/** A kind letter: thanks, what came across well, one or two things to try, what stayed open, and who decides. */
export function feedbackLetter(input: VerifiedScores, standing: Standing): string {
  return [
    'Hello,',
    `Thank you for taking the time for our conversation about the position of ${input.role.title}. Here is what came across.`,
    strengthsParagraph(standing),
    suggestionsParagraph(input, standing),
    openParagraph(input, standing),
    'This feedback was put together by a computer from your answers. It is not a decision: a person reads your answers and decides. ' +
      'We wish you all the best.',
  ]
    .filter(Boolean)
    .join('\n\n');
}

function strengthsParagraph({ strong, middling }: Standing): string {
  const [best, ...others] = strong;
  if (best) {
    const quote = firstQuote(best);
    const example = quote ? ` You said: ${quote} That gave a clear picture of how you work.` : '';
    const more = others.length > 0 ? ` Your answers on ${list(namesOf(others))} were convincing as well.` : '';
    return `You were at your strongest on ${best.dimension}.${example}${more}`;
  }
  const [promising] = middling;
  if (promising) {
    const quote = firstQuote(promising);
    const example = quote ? ` A good moment was when you said: ${quote}` : '';
    return `Your answers on ${list(namesOf(middling))} held a good starting point.${example}`;
  }
  return 'It takes courage to answer questions on the spot, and we value that you did.';
}

function suggestionsParagraph(input: VerifiedScores, standing: Standing): string {
  const assessed = input.dimensions.length - standing.notAssessed.length;
  if (assessed === 0 && input.answer_notes.length === 0) return '';
  const suggestions = suggestionsFor(input, standing).slice(0, MOST_SUGGESTIONS);
  const where = [...standing.weak, ...standing.middling].find(({ evidence }) => !evidence.startsWith(SEEN_ELSEWHERE));
  const about = where ? ` There was most room to grow on ${where.dimension}.` : '';
  const opening = suggestions.length === 1 ? 'One thing to try next time.' : 'Two things to try next time.';
  return `${opening}${about} ${suggestions.join(' ')}`;
}

function suggestionsFor({ answer_notes }: VerifiedScores, { weak, middling, strong }: Standing): string[] {
  const flags = new Set(answer_notes.flatMap((note) => note.flags.map((flag) => flag.type)));
  const fromFlags = ADVICE_BY_FLAG.filter(([type]) => flags.has(type)).map(([, advice]) => advice);
  const fromGaps = [...weak, ...middling, ...strong].flatMap(adviceFor);
  const found = [...new Set([...fromGaps.slice(0, 1), ...fromFlags, ...fromGaps])];
  return found.length > 0 ? found : [GENERAL_ADVICE];
}

function adviceFor({ evidence }: NarratedDimension): string[] {
  const from = evidence.indexOf(MISSING_LEAD);
  if (from < 0) return [];
  const missing = evidence.slice(from);
  return ADVICE_BY_MISSING_PART.filter(([words]) => missing.includes(words)).map(([, advice]) => advice);
}

function openParagraph({ answer_notes }: VerifiedScores, { notAssessed }: Standing): string {
  const lines: string[] = [];
  if (notAssessed.length > 0) {
    lines.push(
      `We could not assess ${list(namesOf(notAssessed))}, because we did not hear enough. This does not count against you.`,
    );
  }
  if (answer_notes.some((note) => note.not_judgeable === 'other_language')) {
    lines.push(
      'Some answers were not in English; our system reads English only, and they were left out rather than marked down.',
    );
  }
  return lines.join(' ');
}

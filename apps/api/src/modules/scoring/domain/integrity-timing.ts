import { answersInWords, wordsOf, type IntegrityFlag, type TimedAnswer } from './integrity-input.js';

/** Below this a text says nothing about how it came to be. */
const SHORTEST_WORDS = 40;
/**
 * Words a minute that hardly anybody exceeds, speaking or typing: conversation runs at about 150, fast lecturers at 220;
 * the fastest 1 % of typists are above 100 (Dhakal et al., "Observations on typing from 136 million keystrokes", CHI 2018).
 */
const FASTEST_WORDS_PER_MINUTE = 220;
/** Silent reading is at 238 on average and seldom above 400 (Brysbaert, "How many words do we read per minute?", 2019). */
const FASTEST_READING_PER_MINUTE = 400;
/** The least it takes to think of an answer, chosen low: in doubt nothing is flagged. */
const THINKING_SECONDS = { warmup: 1, standard: 2, advanced: 4 } as const;
/** Less than this share of the least time is no matter of a quick mind. */
const FAR_BELOW = 0.5;
/** From this many on it is no coincidence any more. */
const MANY = 3;

/** Seconds that reading this question, thinking and saying this answer take at the very least. */
export function leastSeconds({ text, question }: Pick<TimedAnswer, 'text' | 'question'>): number {
  const reading = (wordsOf(question.text).length / FASTEST_READING_PER_MINUTE) * 60;
  const answering = (wordsOf(text).length / FASTEST_WORDS_PER_MINUTE) * 60;
  return reading + THINKING_SECONDS[question.level] + answering;
}

/**
 * Answers that came faster than they can be read, thought and said. Our own clock decides; the client's word counts only
 * where ours is missing, and less, for it may begin with the first key.
 */
export function fastAnswers(answers: readonly TimedAnswer[]): IntegrityFlag[] {
  const fast = answers.filter(
    (answer) => wordsOf(answer.text).length >= SHORTEST_WORDS && tookOf(answer) < leastSeconds(answer),
  );
  const [first] = fast;
  if (!first) return [];
  const farBelow = fast.filter((answer) => tookOf(answer) < leastSeconds(answer) * FAR_BELOW);
  const isMeasured = fast.some(({ waitedMs }) => waitedMs !== null);
  return [
    {
      id: 'fast_answer',
      type: 'fast_answer',
      severity: farBelow.length === 0 ? 'low' : farBelow.length >= MANY && isMeasured ? 'high' : 'medium',
      evidence:
        `${answersInWords(fast)} arrived sooner than reading the question, thinking and speaking or typing take; message ` +
        `${first.sequenceNumber} has ${wordsOf(first.text).length} words after ${seconds(tookOf(first))} of at least ` +
        `${seconds(leastSeconds(first))} (by ${first.waitedMs === null ? "the candidate's own clock" : 'our clock'}). ` +
        'Notes prepared beforehand or a tool that hands in text at once can explain it.',
      confidence: isMeasured ? 0.7 : 0.4,
      messages: fast.map(({ messageId }) => messageId),
      quotes: [],
    },
  ];
}

/** What the client says may be longer than our time by this much: slow networks, and rounding. */
const TOLERATED_SECONDS = 5;
const TOLERATED_SHARE = 1.2;

/**
 * Answers whose client claims more time than there was since the question was put. Claiming less is no mismatch: many
 * clients count from the first key.
 */
export function clockMismatches(answers: readonly TimedAnswer[]): IntegrityFlag[] {
  const claimedMore = answers.filter(
    ({ claimedSeconds, waitedMs }) =>
      claimedSeconds !== null &&
      waitedMs !== null &&
      claimedSeconds > (waitedMs / 1_000) * TOLERATED_SHARE + TOLERATED_SECONDS,
  );
  const [first] = claimedMore;
  if (!first) return [];
  return [
    {
      id: 'clock_mismatch',
      type: 'clock_mismatch',
      severity: claimedMore.length >= MANY ? 'medium' : 'low',
      evidence:
        `${answersInWords(claimedMore)} took longer by the candidate's client than the question had been put; message ` +
        `${first.sequenceNumber}: ${seconds(first.claimedSeconds ?? 0)} claimed, ${seconds((first.waitedMs ?? 0) / 1_000)} ` +
        'by our clock. A wrong clock or a mistake in the client can explain it.',
      confidence: 0.5,
      messages: claimedMore.map(({ messageId }) => messageId),
      quotes: [],
    },
  ];
}

function tookOf({ waitedMs, claimedSeconds }: TimedAnswer): number {
  return waitedMs === null ? (claimedSeconds ?? Number.POSITIVE_INFINITY) : waitedMs / 1_000;
}

function seconds(value: number): string {
  return value < 10 ? `${Math.round(value * 10) / 10} s` : `${Math.round(value)} s`;
}

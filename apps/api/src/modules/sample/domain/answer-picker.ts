/** A question as far as picking an answer to it goes. */
export interface AskedQuestion {
  text: string;
  /** What it is about, which a follow-up such as "And then?" does not say itself. */
  topic: string;
  isFollowUp: boolean;
}

/** What somebody has to say. */
export interface Repertoire {
  answers: readonly string[];
  additions?: readonly string[];
}

const SHORTEST_TELLING_WORD = 4;
/** `explain` and `explaining`, `handover` and `handing over` count as the same word. */
const STEM_LENGTH = 4;
const WORDS_ABOUT_NOTHING =
  'about after again also another because been before could describe does each example first from have here into just ' +
  'know last like make more most much once only other perhaps question said same should situation some something take ' +
  'tell than that their them then there these they thing things think this those time very want well went were what ' +
  'when where which while with work would your yourself';
const TELL_NOTHING = new Set(stems(WORDS_ABOUT_NOTHING));

/** An addition to a follow-up while there are any, else an answer that fits. Null when all were given. */
export function pickAnswer(
  { answers, additions = [] }: Repertoire,
  given: ReadonlySet<string>,
  question: AskedQuestion,
): string | null {
  const addition = question.isFollowUp ? additions.find((one) => !given.has(one)) : undefined;
  return addition ?? fittingAnswer(answers, given, question);
}

/**
 * The answer that shares most words with the question and its topic, among those not given yet; of equals the first. A
 * word counts the more, the fewer answers have it.
 */
function fittingAnswer(
  answers: readonly string[],
  given: ReadonlySet<string>,
  { text, topic }: AskedQuestion,
): string | null {
  const wordsOf = new Map(answers.map((answer) => [answer, tellingWords(answer)]));
  const sought = tellingWords(`${text} ${topic}`);
  const rarity = (word: string): number => {
    const having = [...wordsOf.values()].filter((words) => words.has(word)).length;
    return having === 0 ? 0 : Math.log(1 + answers.length / having);
  };
  const fit = (answer: string): number =>
    [...sought].filter((word) => wordsOf.get(answer)?.has(word)).reduce((sum, word) => sum + rarity(word), 0);
  const left = answers.filter((answer) => !given.has(answer)).map((answer) => ({ answer, fit: fit(answer) }));
  return (
    left.reduce<{ answer: string; fit: number } | null>(
      (best, one) => (best === null || one.fit > best.fit ? one : best),
      null,
    )?.answer ?? null
  );
}

function tellingWords(text: string): Set<string> {
  return new Set(stems(text).filter((stem) => !TELL_NOTHING.has(stem)));
}

function stems(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => word.length >= SHORTEST_TELLING_WORD).map((word) => word.slice(0, STEM_LENGTH));
}

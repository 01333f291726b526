const SEPARATOR = /^\s*---\s*$/m;
const SHORTEST_TELLING_WORD = 4;
/** Words of questions and of stories about anything: two texts that share them need not be about the same. */
const WORDS_ABOUT_NOTHING =
  'about after again also another anything back because been before both came case come could describe does doing ' +
  'done each example first from have here imagine into just know last like look made make many mention mentioned ' +
  'more most much once only other over particular perhaps posting question return said same should since situation ' +
  'some somebody something such take tell than thank that their them then there these they thing things think this ' +
  'those time very want well went were what when where which while with work would your yourself';
const TELL_NOTHING = new Set(WORDS_ABOUT_NOTHING.split(' '));
/** `explain` and `explaining`, `handover` and `handing over` count as the same word. */
const STEM_LENGTH = 4;
/** An answer to a follow-up must have at least this share of the topic's words. */
const SHARE_FOR_FOLLOW_UP = 1 / 3;

/** A question as far as picking an answer to it goes. */
export interface AskedQuestion {
  text: string;
  /** What it is about, which a follow-up such as "And then?" does not say itself. */
  topic: string;
  isFollowUp: boolean;
}

/** Splits a file of answers at its lines of three dashes. */
export function splitAnswers(file: string): string[] {
  return file
    .split(SEPARATOR)
    .map((answer) => answer.trim())
    .filter((answer) => answer !== '');
}

/**
 * Picks for each question the answer that shares most words with it and was not given yet; when all were given, from
 * all of them again. A word counts the more, the fewer answers have it. When nothing fits, the shortest has to do, so
 * that the long ones are left for the questions that they were written for.
 */
export class AnswerPicker {
  private readonly rarity: ReadonlyMap<string, number>;
  private left: string[] = [];

  constructor(private readonly answers: readonly string[]) {
    this.rarity = rarityOfWords(answers);
  }

  pick(question: AskedQuestion): string {
    if (this.left.length === 0) this.left = this.answers.toSorted((one, other) => one.length - other.length);
    const fits = this.left.map((answer) => this.fit(tellingWords(answer), question));
    return this.left.splice(fits.indexOf(Math.max(...fits)), 1)[0] ?? '';
  }

  private fit(answer: ReadonlySet<string>, { text, topic, isFollowUp }: AskedQuestion): number {
    const topicWords = tellingWords(topic);
    const onTopic = [...topicWords].filter((word) => answer.has(word));
    if (isFollowUp && onTopic.length < topicWords.size * SHARE_FOR_FOLLOW_UP) return 0;
    const inCommon = new Set([...onTopic, ...[...tellingWords(text)].filter((word) => answer.has(word))]);
    return [...inCommon].reduce((sum, word) => sum + (this.rarity.get(word) ?? 0), 0);
  }
}

function rarityOfWords(answers: readonly string[]): Map<string, number> {
  const answersWith = new Map<string, number>();
  for (const word of answers.flatMap((answer) => [...tellingWords(answer)])) {
    answersWith.set(word, (answersWith.get(word) ?? 0) + 1);
  }
  return new Map([...answersWith].map(([word, count]) => [word, Math.log(1 + answers.length / count)]));
}

function tellingWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const telling = words.filter((word) => word.length >= SHORTEST_TELLING_WORD && !TELL_NOTHING.has(word));
  return new Set(telling.map((word) => word.slice(0, STEM_LENGTH)));
}

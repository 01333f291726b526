import { assertedMatch } from './denial.ts';
import { NEUTRAL_SENTENCES } from './neutral-sentences.ts';
import { nearSentences, sharesWords, STATEMENT_NEARNESS } from './paraphrase.ts';
import type { Said } from './said-sentences.ts';
import type { StatementTopic, TopicPart } from './statement-topic.ts';
import { TOPICS } from './topics.ts';

/** What was found of one part: `share` 1 when it is whole, 0.5 when what makes it whole is missing. */
export interface FoundPart {
  said: Said;
  share: number;
  isCertain: boolean;
  /** In words that the engine knows, not in words that are near them. */
  isWordForWord: boolean;
}

/** One entry for every part of the topic, null where it was not said. */
export async function findTopic(topic: StatementTopic, sentences: readonly Said[]): Promise<(FoundPart | null)[]> {
  const found: (FoundPart | null)[] = [];
  for (const part of topic.parts) found.push(saidPart(part, sentences) ?? (await nearPart(part, topic, sentences)));
  return found;
}

/** The same for a statement that is known by examples only. */
export async function findExamples(own: readonly string[], sentences: readonly Said[]): Promise<FoundPart | null> {
  const examples = { own, others: NEUTRAL_SENTENCES };
  const [near] = await nearSentences(sentences, examples, sharesWords(own), STATEMENT_NEARNESS);
  return near ? { ...near, share: 1, isWordForWord: false } : null;
}

function saidPart(part: TopicPart, sentences: readonly Said[]): FoundPart | null {
  const found = sentences
    .filter(({ plain }) => !part.unless?.test(plain) && assertedMatch(plain, part.said) !== null)
    .map((said) => ({
      said,
      share: shareOf(part, said, sentences),
      isCertain: said.isUnderstood,
      isWordForWord: true,
    }));
  return found.toSorted((one, other) => worth(other) - worth(one))[0] ?? null;
}

async function nearPart(part: TopicPart, topic: StatementTopic, sentences: readonly Said[]): Promise<FoundPart | null> {
  const others = TOPICS.filter((other) => other !== topic).flatMap(({ parts }) =>
    parts.flatMap((one) => one.prototypes),
  );
  const [near] = await nearSentences(
    sentences.filter(({ plain }) => !part.unless?.test(plain) && (!part.needsWord || part.word.test(plain))),
    { own: part.prototypes, others: [...others, ...NEUTRAL_SENTENCES] },
    (sentence) => part.word.test(sentence),
    STATEMENT_NEARNESS,
  );
  return near ? { ...near, share: shareOf(part, near.said, sentences), isWordForWord: false } : null;
}

const worth = ({ share, isCertain }: FoundPart): number => Number(isCertain) + share;

function shareOf({ besides }: TopicPart, said: Said, sentences: readonly Said[]): number {
  if (!besides) return 1;
  const place = sentences.indexOf(said);
  const around = sentences.slice(Math.max(0, place - 1), place + 2);
  return around.some(({ plain, segment }) => Math.abs(segment - said.segment) <= 2 && besides.test(plain)) ? 1 : 0.5;
}

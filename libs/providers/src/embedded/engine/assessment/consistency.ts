import type { ConsistencyInput, ConsistencyOutput } from '#libs/prompts';
import type { Solver } from '../solver.ts';
import {
  deedsIn,
  figuresIn,
  LIFELONG,
  OPPOSITES,
  saidSentences,
  type Deed,
  type Figure,
  type SaidSentence,
} from './consistency-claims.ts';

type Found = ConsistencyOutput['contradictions'][number];

const MOST = 10;

/**
 * Statements that cannot both be true, by rules for what can be compared safely: figures of one thing, never against done,
 * and opposite outcomes of one event. Most contradictions are told in ways that no rule sees; those it finds should hold.
 */
export const solveConsistency: Solver<ConsistencyInput, ConsistencyOutput> = async ({ exchanges }) => {
  const said = saidSentences(exchanges);
  const found = [
    ...differingFigures(said.flatMap(figuresIn)),
    ...deniedDeeds(said.flatMap(deedsIn)),
    ...opposed(said, LIFELONG, () => true),
    ...opposed(said, OPPOSITES, (one, other) => one.exchange === other.exchange),
  ];
  const pairs = new Map(found.map((pair) => [`${pair.first.quote}\n${pair.second.quote}`, pair]));
  return Promise.resolve({ contradictions: [...pairs.values()].slice(0, MOST) });
};

function differingFigures(figures: readonly Figure[]): Found[] {
  return pairsOf(figures).flatMap(([one, other]) =>
    one.about === other.about && one.value !== other.value && one.said.text !== other.said.text
      ? [pair(one.said, other.said, `Two figures are told for ${one.name}: they cannot both be right.`)]
      : [],
  );
}

function deniedDeeds(deeds: readonly Deed[]): Found[] {
  return pairsOf(deeds).flatMap(([one, other]) => {
    if (one.isDenied === other.isDenied) return [];
    const [denied, done] = one.isDenied ? [one, other] : [other, one];
    if (denied.verb !== '' && denied.verb !== done.verb) return [];
    const wanted = [...denied.object];
    if (wanted.length === 0 || !wanted.every((word) => done.object.has(word))) return [];
    return [pair(one.said, other.said, 'Something is said never to have been done, and told as done.')];
  });
}

function opposed(
  said: readonly SaidSentence[],
  opposites: typeof OPPOSITES,
  areOfOneThing: (one: SaidSentence, other: SaidSentence) => boolean,
): Found[] {
  return opposites.flatMap(([one, other, explanation]) => {
    const left = said.filter(({ text }) => one.test(text));
    const right = said.filter(({ text }) => other.test(text) && !one.test(text));
    return left.flatMap((first) =>
      right
        .filter((second) => areOfOneThing(first, second))
        .map((second) => pair(...inOrder(said, first, second), explanation)),
    );
  });
}

function inOrder(said: readonly SaidSentence[], one: SaidSentence, other: SaidSentence): [SaidSentence, SaidSentence] {
  return said.indexOf(one) < said.indexOf(other) ? [one, other] : [other, one];
}

function pair(first: SaidSentence, second: SaidSentence, explanation: string): Found {
  return {
    first: { message_id: first.message_id, quote: first.text },
    second: { message_id: second.message_id, quote: second.text },
    explanation,
  };
}

function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other): [T, T] => [one, other]));
}

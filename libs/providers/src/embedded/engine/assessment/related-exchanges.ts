import type { ScoreInput } from '#libs/prompts';
import { dot, embed, type Vector } from '../language.ts';
import { evidenceScore, type JudgedExchange } from './judged-exchange.ts';

/** Related sentences have cosines of 0.43 and more, unrelated ones 0.28 and less. */
const RELATED_FROM = 0.42;

/**
 * Exchanges whose question was about something else but whose criterion or quoted answer is near the dimension: an
 * account of a difficult conversation says something about communication. Likeness only lets an exchange in, with its
 * nearest quotes first; the score stays the judge's. Most indirect evidence is missed: better no score than a guess.
 */
export async function relatedExchanges(
  dimension: ScoreInput['rubric'][number],
  judged: readonly JudgedExchange[],
): Promise<JudgedExchange[]> {
  const wanted = await embed([`${dimension.name}. ${dimension.description}`, dimension.description]);
  const related: JudgedExchange[] = [];
  for (const item of judged.filter((candidate) => evidenceScore(candidate) !== null)) {
    const [criterion = 0, ...quotes] = await likenesses([item.exchange.question.criterion, ...texts(item)], wanted);
    if (Math.max(criterion, ...quotes) < RELATED_FROM) continue;
    const nearestFirst = item.quotes
      .map((quote, index) => ({ quote, likeness: quotes[index] ?? 0 }))
      .sort((a, b) => b.likeness - a.likeness);
    related.push({ ...item, quotes: nearestFirst.map(({ quote }) => quote) });
  }
  return related;
}

function texts({ quotes }: JudgedExchange): string[] {
  return quotes.map((quote) => quote.text);
}

async function likenesses(candidates: readonly string[], wanted: readonly Vector[]): Promise<number[]> {
  const vectors = await embed(candidates);
  return vectors.map((vector) => Math.max(...wanted.map((direction) => dot(direction, vector))));
}

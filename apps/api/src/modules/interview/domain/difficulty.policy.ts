import type { DifficultyLevel, Progression } from './progression.js';

/** Scores that move the level; from the study of the embedded judge, where they separate thin from solid answers. */
const WARM = 45;
const SOLID = 62;
/** How many of the latest answers a step up is judged on: one good story is not yet a level. */
const LATEST = 3;

/** The level of the next main question. Judged answers move it; the counts of the interview's length bound it. */
export function nextLevel({
  exchanges,
  level,
  length,
}: Pick<Progression, 'exchanges' | 'level' | 'length'>): DifficultyLevel {
  const askedAt = (at: DifficultyLevel): number => exchanges.filter((exchange) => exchange.level === at).length;
  const latest = latestMean(exchanges);

  if (level === 'warmup') {
    const asked = askedAt('warmup');
    const isWarm = asked >= length.warmup.min && (latest ?? 0) >= WARM;
    return isWarm || asked >= length.warmup.max ? 'standard' : 'warmup';
  }
  if (level === 'standard') {
    const asked = askedAt('standard');
    const isSolid = asked >= length.standard.min && (latest ?? 0) >= SOLID;
    const isDue = asked >= length.standard.max && (latest ?? 0) >= WARM;
    return (isSolid || isDue) && length.advanced.max > 0 ? 'advanced' : 'standard';
  }
  const isTooHard = (latest ?? 0) < WARM;
  return isTooHard || askedAt('advanced') >= length.advanced.max ? 'standard' : 'advanced';
}

function latestMean(exchanges: Progression['exchanges']): number | null {
  const scores = exchanges.flatMap((exchange) => (exchange.score === null ? [] : [exchange.score])).slice(-LATEST);
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

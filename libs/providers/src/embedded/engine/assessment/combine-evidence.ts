import type { DifficultyLevel } from '#libs/prompts';
import { clamp } from '../language.ts';

/** One exchange as far as scoring is concerned. */
export interface Evidence {
  /** 0 to 100, from the judge. */
  score: number;
  level: DifficultyLevel;
  /** 0 to 1, from the judge. */
  confidence: number;
}

/** A good answer to an easy question shows a little less than one to a hard question. */
const LEVEL_CREDIT: Readonly<Record<DifficultyLevel, number>> = { warmup: 0.9, standard: 0.96, advanced: 1 };

/** From here on a further answer corroborates; weaker ones neither help nor harm. */
const CORROBORATES_FROM = 40;
/** The share of the missing points that one full further answer wins. */
const CORROBORATION_SHARE = 0.15;

/**
 * One score, 0 to 100 with one decimal, out of several answers. The best answer counts, and every further solid one
 * closes a part of the gap to 100:
 *
 *     score = 100 - (100 - best) x PRODUCT over the others of (1 - 0.15 x clamp((value - 40) / 60))
 *
 * where value = the judge's score x the credit of the level. So one bad moment does not undo a good answer, padding an
 * interview with weak answers wins nothing, taking evidence away never raises a score, and a refused answer is never
 * worth more than a weak one. Unevenness shows in the confidence and in the words instead.
 */
export function combineScores(evidence: readonly Evidence[]): number | null {
  const [best, ...others] = evidence.map(valueOf).sort((a, b) => b - a);
  if (best === undefined) return null;
  const missing = others.reduce((left, value) => left * (1 - CORROBORATION_SHARE * corroboration(value)), 100 - best);
  return Math.round((100 - missing) * 10) / 10;
}

/** The judge's score with the credit of its level, 0 to 100. */
export function valueOf({ score, level }: Pick<Evidence, 'score' | 'level'>): number {
  return clamp(score, 0, 100) * LEVEL_CREDIT[level];
}

function corroboration(value: number): number {
  return clamp((value - CORROBORATES_FROM) / (100 - CORROBORATES_FROM));
}

/** How much one, two, three and more answers can be relied on. */
const CONFIDENCE_BY_ANSWERS = [0, 0.7, 0.85, 0.95, 1] as const;
/** Answers that lie 100 points apart halve the confidence. */
const SPREAD_DISCOUNT = 0.5;

/** 0 to 1 with two decimals: more answers, a surer judge and answers that agree make it larger. */
export function combineConfidence(evidence: readonly Evidence[]): number {
  if (evidence.length === 0) return 0;
  const byCount = CONFIDENCE_BY_ANSWERS[Math.min(evidence.length, CONFIDENCE_BY_ANSWERS.length - 1)] ?? 0;
  const ascending = evidence.map((item) => item.confidence).sort((a, b) => a - b);
  const mean = ascending.reduce((sum, confidence) => sum + confidence, 0) / ascending.length;
  const scores = evidence.map((item) => item.score);
  const spread = (Math.max(...scores) - Math.min(...scores)) / 100;
  return Math.round(clamp(byCount * mean * (1 - SPREAD_DISCOUNT * spread)) * 100) / 100;
}

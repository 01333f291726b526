import type { DifficultyLevel, ScoreOutput } from '#libs/prompts';
import { calibrate } from './calibration.ts';
import { combineScores, type Evidence } from './combine-evidence.ts';
import { evidenceScore, type JudgedExchange } from './judged-exchange.ts';

type AssessedSkill = ScoreOutput['skills'][number];

const LEVELS: readonly DifficultyLevel[] = ['warmup', 'standard', 'advanced'];

/** A level counts as mastered from this score on: the same marks at which an interview moves up. */
export const MASTERED_FROM: Readonly<Record<DifficultyLevel, number>> = { warmup: 45, standard: 62, advanced: 62 };

/** How far the candidate got in every skill that was asked about, in the order of the first question. */
export function assessSkills(judged: readonly JudgedExchange[], order: readonly string[]): AssessedSkill[] {
  return [...new Set(order)].map((skill) =>
    assessSkill(
      skill,
      judged.filter(({ exchange }) => exchange.skill === skill),
    ),
  );
}

function assessSkill(skill: string, judged: readonly JudgedExchange[]): AssessedSkill {
  const evidence = evidenceOf(judged);
  const found = combineScores(evidence);
  return {
    skill,
    boundary: boundaryOf(evidence),
    score: found === null ? null : calibrate(found),
    highest_level: highest(judged.map(({ exchange }) => exchange.level)) ?? 'warmup',
  };
}

/** The exchanges that bear evidence, as numbers. */
export function evidenceOf(judged: readonly JudgedExchange[]): Evidence[] {
  return judged.flatMap((item) => {
    const score = evidenceScore(item);
    return score === null ? [] : [{ score, level: item.exchange.level, confidence: item.judgement.confidence }];
  });
}

/**
 * `not_seen`: nothing to judge. `struggling`: no level mastered. `proficient`: the advanced level mastered.
 * `boundary_reached`: a level mastered and a higher one tried without mastering it. `intermediate`: every level that was
 * tried is mastered, but the advanced one was not asked for.
 */
export function boundaryOf(evidence: readonly Pick<Evidence, 'score' | 'level'>[]): AssessedSkill['boundary'] {
  if (evidence.length === 0) return 'not_seen';
  const mastered = highest(
    evidence.filter(({ score, level }) => score >= MASTERED_FROM[level]).map(({ level }) => level),
  );
  const tried = highest(evidence.map(({ level }) => level));
  if (mastered === null) return 'struggling';
  if (mastered === 'advanced') return 'proficient';
  return mastered === tried ? 'intermediate' : 'boundary_reached';
}

function highest(levels: readonly DifficultyLevel[]): DifficultyLevel | null {
  return LEVELS.findLast((level) => levels.includes(level)) ?? null;
}

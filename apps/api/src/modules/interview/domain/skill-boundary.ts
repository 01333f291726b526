import type { Exchange } from './progression.js';

/** How far somebody gets in one skill before the answers grow thin. */
export const SKILL_BOUNDARIES = ['not_seen', 'struggling', 'intermediate', 'proficient', 'boundary_reached'] as const;
export type SkillBoundary = (typeof SKILL_BOUNDARIES)[number];

/** Below this an answer gives hardly anything to go on. */
export const THIN = 28;
const TOO_HARD = 38;
/** From here on an answer is a good account. */
export const SOLID = 62;

/**
 * What the judged answers about one skill say together. The boundary is reached where a harder question was no longer
 * answered, or where the hardest one was answered well.
 */
export function skillBoundary(exchanges: readonly Exchange[]): SkillBoundary {
  const judged = exchanges.flatMap(({ level, score }) => (score === null ? [] : [{ level, score }]));
  if (judged.length === 0) return 'not_seen';
  const advanced = judged.filter(({ level }) => level === 'advanced');
  const easier = judged.filter(({ level }) => level !== 'advanced');
  const best = Math.max(...judged.map(({ score }) => score));
  const wasSolid = easier.some(({ score }) => score >= SOLID);
  if (advanced.some(({ score }) => score >= SOLID)) return 'boundary_reached';
  if (wasSolid && advanced.some(({ score }) => score < TOO_HARD)) return 'boundary_reached';
  if (best >= SOLID) return 'proficient';
  return best < THIN ? 'struggling' : 'intermediate';
}

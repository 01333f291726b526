/**
 * What a line of a posting is about. Whether it is a must or a plus is a separate question (see `priority.ts`), because
 * the same words, "experience with SAP", stand under either heading.
 */
export const LINE_KINDS = ['skill', 'duty', 'education', 'certification', 'experience', 'competency', 'noise'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

export type KindScores = Record<LineKind, number>;

export function noScores(): KindScores {
  return { skill: 0, duty: 0, education: 0, certification: 0, experience: 0, competency: 0, noise: 0 };
}

/** What a heading announces; `profile` is everything that is asked of the person. */
export type HeadingFamily = 'duties' | 'profile' | 'preferred' | 'noise';

const FAMILY_OF_KIND: Readonly<Record<LineKind, 'duties' | 'profile' | 'noise'>> = {
  skill: 'profile',
  duty: 'duties',
  education: 'profile',
  certification: 'profile',
  experience: 'profile',
  competency: 'profile',
  noise: 'noise',
};

export function familyOf(kind: LineKind): 'duties' | 'profile' | 'noise' {
  return FAMILY_OF_KIND[kind];
}

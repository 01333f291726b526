export const VISIBILITIES = ['full', 'limited', 'hidden'] as const;
/** How much of a profile the organisations see that its owner applied to. */
export type Visibility = (typeof VISIBILITIES)[number];

export const SKILL_TYPES = ['hard', 'soft'] as const;
export type SkillType = (typeof SKILL_TYPES)[number];

export const SKILL_LEVELS = ['beginner', 'intermediate', 'advanced', 'expert'] as const;
export type SkillLevel = (typeof SKILL_LEVELS)[number];

/** Entries of one kind that a person may keep. */
export const MOST_ENTRIES = 100;

/** "Ada Marie Byron" is Ada Marie, Byron; a single name is a first name. */
export function splitName(fullName: string): { firstName: string; lastName: string } {
  const words = fullName.trim().split(/\s+/);
  if (words.length < 2) return { firstName: words[0] ?? '', lastName: '' };
  return { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '' };
}

/** What staff see at each visibility. The name is on the application anyway. */
export function sharedWithStaff(visibility: Visibility): { contact: boolean; career: boolean } {
  return { contact: visibility === 'full', career: visibility !== 'hidden' };
}

/** Partial dates compare as text: "2019" is before "2019-03". */
export function endsBeforeStart(startDate: string | null, endDate: string | null): boolean {
  if (startDate === null || endDate === null) return false;
  const sharedLength = Math.min(startDate.length, endDate.length);
  return endDate.slice(0, sharedLength) < startDate.slice(0, sharedLength);
}

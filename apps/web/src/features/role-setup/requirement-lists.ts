import type { RequirementItem, RoleRequirements } from '#libs/api-client';

export const CATEGORIES = [
  'required_skill',
  'preferred_skill',
  'experience',
  'education',
  'certification',
  'responsibility',
  'competency',
] as const satisfies readonly RequirementItem['category'][];

/** The document as the role keeps it: the items, and the same by category. */
export function toRequirements(items: RequirementItem[], before: RoleRequirements | null): RoleRequirements {
  const texts = (category: RequirementItem['category']): string[] =>
    items.filter((item) => item.category === category).map(({ text }) => text);
  const years = items.flatMap(({ years: asked }) => (typeof asked === 'number' ? [asked] : []));
  return {
    required_skills: texts('required_skill'),
    preferred_skills: texts('preferred_skill'),
    experience_years: years.length > 0 ? Math.max(...years) : null,
    education_requirements: texts('education'),
    certifications: texts('certification'),
    responsibilities: texts('responsibility'),
    key_competencies: texts('competency'),
    items,
    warnings: before?.warnings ?? [],
    provenance: before?.provenance ?? null,
  };
}

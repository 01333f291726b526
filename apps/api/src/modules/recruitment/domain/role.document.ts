/** What kind of thing a posting asks for. */
export const REQUIREMENT_CATEGORIES = [
  'required_skill',
  'preferred_skill',
  'experience',
  'education',
  'certification',
  'responsibility',
  'competency',
] as const;
export type RequirementCategory = (typeof REQUIREMENT_CATEGORIES)[number];

/** One requirement with the sentence of the posting that it was read from. */
export interface RequirementItem {
  category: RequirementCategory;
  text: string;
  required: boolean;
  /** Whole years asked for. */
  years: number | null;
  /** Place in the posting in UTF-16 units, `end` exclusive; null when a person wrote the requirement. */
  source: { start: number; end: number; sentence: string } | null;
  /** How sure the reading is, 0 to 1; null when a person wrote the requirement. */
  margin: number | null;
}

/** What a role asks for, as it is kept and as it travels. */
export interface RequirementsDocument {
  required_skills: string[];
  preferred_skills: string[];
  experience_years: number | null;
  education_requirements: string[];
  certifications: string[];
  responsibilities: string[];
  key_competencies: string[];
  /** The requirements one by one. Made from the lists when nobody gave them. */
  items: RequirementItem[];
  warnings: string[];
  /** Engine and prompt that read the posting; null when a person wrote the requirements. */
  provenance: object | null;
}

/** What the role says about its interview. */
export interface InterviewStructureDocument {
  /** The role's own questions, asked besides the planned ones. */
  questions: string[];
  duration_minutes: number | null;
  question_count: number | null;
  /** Whether applicants may begin at once, without an invitation. */
  open_to_applicants: boolean;
}

/** Fills in what was left out. */
export function toRequirements(given: Partial<RequirementsDocument>): RequirementsDocument {
  const lists = {
    required_skills: given.required_skills ?? [],
    preferred_skills: given.preferred_skills ?? [],
    experience_years: given.experience_years ?? null,
    education_requirements: given.education_requirements ?? [],
    certifications: given.certifications ?? [],
    responsibilities: given.responsibilities ?? [],
    key_competencies: given.key_competencies ?? [],
  };
  return {
    ...lists,
    items: given.items && given.items.length > 0 ? given.items.map(whole) : itemsFrom(lists),
    warnings: given.warnings ?? [],
    provenance: given.provenance ?? null,
  };
}

export function toInterviewStructure(given: Partial<InterviewStructureDocument>): InterviewStructureDocument {
  return {
    questions: given.questions ?? [],
    duration_minutes: given.duration_minutes ?? null,
    question_count: given.question_count ?? null,
    open_to_applicants: given.open_to_applicants ?? false,
  };
}

function whole({ category, text, required, years, source, margin }: RequirementItem): RequirementItem {
  return { category, text, required, years: years ?? null, source: source ?? null, margin: margin ?? null };
}

/** An interviewer plans from single requirements; those who only wrote lists get them too. */
function itemsFrom(lists: Omit<RequirementsDocument, 'items' | 'warnings' | 'provenance'>): RequirementItem[] {
  const all = (texts: readonly string[], category: RequirementCategory, required = true): RequirementItem[] =>
    texts.map((text) => ({ category, text, required, years: null, source: null, margin: null }));
  return [
    ...all(lists.required_skills, 'required_skill'),
    ...all(lists.preferred_skills, 'preferred_skill', false),
    ...experienceFrom(lists.experience_years),
    ...all(lists.education_requirements, 'education'),
    ...all(lists.certifications, 'certification'),
    ...all(lists.responsibilities, 'responsibility'),
    ...all(lists.key_competencies, 'competency'),
  ];
}

function experienceFrom(years: number | null): RequirementItem[] {
  if (years === null || years === 0) return [];
  const text = years === 1 ? '1 year of experience' : `${years} years of experience`;
  return [{ category: 'experience', text, required: true, years, source: null, margin: null }];
}

import type {
  AddEducationRequest,
  AddEmploymentRequest,
  AddSkillRequest,
  ChangeEducationRequest,
  ChangeEmploymentRequest,
  ChangeProfileRequest,
  ChangeSkillRequest,
  ConfirmProfileRequest,
} from './dto/candidate.request.js';
import type {
  EducationResponse,
  EmploymentResponse,
  ProfileResponse,
  SkillResponse,
} from './dto/candidate.response.js';
import type { CandidateSkillEntity, EducationEntity, EmploymentEntity } from './entities/candidate-record.entity.js';
import type { ChosenItems } from './use-cases/confirm-profile.js';
import type { EntryFields } from './use-cases/keep-entries.js';
import type { ProfileChanges, WholeProfile } from './use-cases/keep-profile.js';

/** Only what the body names. */
function named<T extends object>(changes: T): T {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as T;
}

export function fromChangeProfile(body: ChangeProfileRequest): ProfileChanges {
  return named({
    firstName: body.first_name ?? undefined,
    lastName: body.last_name ?? undefined,
    headline: body.headline,
    phone: body.phone === '' ? null : body.phone,
    location: body.location,
    linkedinUrl: body.linkedin_url,
    portfolioUrl: body.portfolio_url,
    summary: body.summary,
    visibility: body.visibility ?? undefined,
    paused: body.paused ?? undefined,
  });
}

export function fromAddSkill(body: AddSkillRequest): EntryFields<CandidateSkillEntity> {
  return { skill: body.skill, skillType: body.skill_type ?? 'hard', level: body.level ?? null };
}

export function fromChangeSkill(body: ChangeSkillRequest): Partial<EntryFields<CandidateSkillEntity>> {
  return named({
    skill: body.skill ?? undefined,
    skillType: body.skill_type ?? undefined,
    level: body.level,
  });
}

export function fromAddEmployment(body: AddEmploymentRequest): EntryFields<EmploymentEntity> {
  return {
    jobTitle: body.job_title,
    companyName: body.company_name,
    startDate: body.start_date ?? null,
    endDate: body.end_date ?? null,
    isCurrent: body.is_current ?? false,
    description: body.description ?? null,
  };
}

export function fromChangeEmployment(body: ChangeEmploymentRequest): Partial<EntryFields<EmploymentEntity>> {
  return named({
    jobTitle: body.job_title ?? undefined,
    companyName: body.company_name ?? undefined,
    startDate: body.start_date,
    endDate: body.end_date,
    isCurrent: body.is_current ?? undefined,
    description: body.description,
  });
}

export function fromAddEducation(body: AddEducationRequest): EntryFields<EducationEntity> {
  return {
    degree: body.degree ?? null,
    institution: body.institution,
    fieldOfStudy: body.field_of_study ?? null,
    startDate: body.start_date ?? null,
    endDate: body.end_date ?? null,
  };
}

export function fromChangeEducation(body: ChangeEducationRequest): Partial<EntryFields<EducationEntity>> {
  return named({
    degree: body.degree,
    institution: body.institution ?? undefined,
    fieldOfStudy: body.field_of_study,
    startDate: body.start_date,
    endDate: body.end_date,
  });
}

export function fromConfirmProfile(body: ConfirmProfileRequest): ChosenItems {
  return {
    profile: fromChangeProfile(body.profile ?? {}),
    skills: (body.skills ?? []).map(fromAddSkill),
    employment: (body.employment ?? []).map((entry) => ({ id: entry.id ?? null, fields: fromAddEmployment(entry) })),
    education: (body.education ?? []).map((entry) => ({ id: entry.id ?? null, fields: fromAddEducation(entry) })),
  };
}

export function toSkill({ id, skill, skillType, level }: CandidateSkillEntity): SkillResponse {
  return { id, skill, skill_type: skillType, level };
}

export function toEmployment(entry: EmploymentEntity): EmploymentResponse {
  return {
    id: entry.id,
    job_title: entry.jobTitle,
    company_name: entry.companyName,
    start_date: entry.startDate,
    end_date: entry.endDate,
    is_current: entry.isCurrent,
    description: entry.description,
  };
}

export function toEducation(entry: EducationEntity): EducationResponse {
  return {
    id: entry.id,
    degree: entry.degree,
    institution: entry.institution,
    field_of_study: entry.fieldOfStudy,
    start_date: entry.startDate,
    end_date: entry.endDate,
  };
}

/** A list that comes all at once. */
export function toWholeList<Entry, Response>(
  entries: Entry[],
  toResponse: (entry: Entry) => Response,
): { items: Response[]; next_cursor: null } {
  return { items: entries.map(toResponse), next_cursor: null };
}

export function toProfile({ profile, email, skills, employment, education }: WholeProfile): ProfileResponse {
  return {
    id: profile.id,
    user_id: profile.id,
    email,
    first_name: profile.firstName,
    last_name: profile.lastName,
    headline: profile.headline,
    phone: profile.phone,
    location: profile.location,
    linkedin_url: profile.linkedinUrl,
    portfolio_url: profile.portfolioUrl,
    summary: profile.summary,
    visibility: profile.visibility,
    paused: profile.paused,
    profile_confirmed_at: profile.profileConfirmedAt?.toISOString() ?? null,
    skills: skills.map(toSkill),
    employment: employment.map(toEmployment),
    education: education.map(toEducation),
  };
}

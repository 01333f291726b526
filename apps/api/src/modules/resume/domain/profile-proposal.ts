import type { ParsedCourse, ParsedFields, ParsedJob } from './parsed-resume.document.js';

/** A job as a profile keeps it. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface JobFields {
  jobTitle: string | null;
  companyName: string | null;
  startDate: string | null;
  endDate: string | null;
  isCurrent: boolean;
  description: string | null;
}

export interface CourseFields {
  degree: string | null;
  institution: string | null;
  fieldOfStudy: string | null;
  startDate: string | null;
  endDate: string | null;
}

type ProfileField = 'firstName' | 'lastName' | 'phone' | 'linkedinUrl' | 'portfolioUrl' | 'summary';

/** What a person keeps about themselves. */
export interface KeptRecord {
  profile: Readonly<Record<ProfileField, string | null>>;
  skills: readonly { skill: string }[];
  employment: readonly ({ id: string } & JobFields)[];
  education: readonly ({ id: string } & CourseFields)[];
}

/** An entry to add, or with the id of the entry that it would change, in which fields. */
export interface ProposedEntry<Fields> {
  existingId: string | null;
  entry: Fields;
  differs: (keyof Fields)[];
  /** The least certain of its values, 0 to 1. */
  confidence: number;
}

/** What a resume says and the record does not. */
export interface ProfileProposal {
  profile: { field: ProfileField; current: string | null; proposed: string; confidence: number }[];
  skills: { skill: string; confidence: number }[];
  employment: ProposedEntry<JobFields>[];
  education: ProposedEntry<CourseFields>[];
}

const PROFILE_PATHS: Readonly<Record<ProfileField, keyof ParsedFields>> = {
  firstName: 'first_name',
  lastName: 'last_name',
  phone: 'phone',
  linkedinUrl: 'linkedin_url',
  portfolioUrl: 'portfolio_url',
  summary: 'summary',
};
const LONGEST_NAME = 100;
const LONGEST_TEXT = 4_000;
const LONGEST_LINE = 200;
const LONGEST_SKILL = 120;

/** Compares what was read with what the person keeps. It only proposes: nothing is changed by it. */
export function proposeProfile(read: ParsedFields, kept: KeptRecord): ProfileProposal {
  const confidences = new Map(read.sources.map(({ path, confidence }) => [path, confidence]));
  const sure = (path: string): number => confidences.get(path) ?? 0;
  const leastSure = (entry: string): number => {
    const own = [...confidences].filter(([path]) => path.startsWith(`${entry}.`)).map(([, confidence]) => confidence);
    return own.length === 0 ? 0 : Math.min(...own);
  };
  return {
    profile: fieldsOf(read).flatMap(({ field, path, value }) => {
      const current = kept.profile[field];
      return same(current, value) ? [] : [{ field, current, proposed: value, confidence: sure(path) }];
    }),
    skills: read.skills
      .map((skill, index) => ({ skill: skill.slice(0, LONGEST_SKILL), confidence: sure(`skills[${index}]`) }))
      .filter(({ skill }) => !kept.skills.some((known) => same(known.skill, skill))),
    employment: read.experience.flatMap((job, index) =>
      proposed(
        jobFields(job),
        kept.employment.find((known) => isSameJob(known, job)),
        leastSure(`experience[${index}]`),
      ),
    ),
    education: read.education.flatMap((course, index) =>
      proposed(
        courseFields(course),
        kept.education.find((known) => isSameCourse(known, course)),
        leastSure(`education[${index}]`),
      ),
    ),
  };
}

function fieldsOf(read: ParsedFields): { field: ProfileField; path: string; value: string }[] {
  const values: Readonly<Record<ProfileField, string | null>> = {
    firstName: cut(read.first_name, LONGEST_NAME),
    lastName: cut(read.last_name, LONGEST_NAME),
    phone: read.phone && read.phone.replace(/[^\d ().+-]+/g, ' ').trim(),
    linkedinUrl: read.linkedin_url && withScheme(read.linkedin_url),
    portfolioUrl: read.portfolio_url && withScheme(read.portfolio_url),
    summary: cut(read.summary, LONGEST_TEXT),
  };
  return (Object.entries(values) as [ProfileField, string | null][]).flatMap(([field, value]) =>
    value ? [{ field, path: PROFILE_PATHS[field], value }] : [],
  );
}

/** Where the resume says nothing, what the person keeps stays. */
function proposed<Fields extends JobFields | CourseFields>(
  fields: Fields,
  known: ({ id: string } & Fields) | undefined,
  confidence: number,
): ProposedEntry<Fields>[] {
  const names = Object.keys(fields) as (keyof Fields)[];
  if (!known) return [{ existingId: null, entry: fields, differs: names.filter((name) => fields[name]), confidence }];
  const differs = names.filter((name) => {
    const value = fields[name];
    return typeof value === 'string'
      ? !same(String(known[name] ?? ''), value)
      : value !== null && value !== known[name];
  });
  if (differs.length === 0) return [];
  const entry = Object.fromEntries(names.map((name) => [name, differs.includes(name) ? fields[name] : known[name]]));
  return [{ existingId: known.id, entry: entry as unknown as Fields, differs, confidence }];
}

function jobFields(job: ParsedJob): JobFields {
  return {
    jobTitle: cut(job.job_title, LONGEST_LINE),
    companyName: cut(job.company_name, LONGEST_LINE),
    startDate: job.start_date,
    endDate: job.is_current ? null : job.end_date,
    isCurrent: job.is_current,
    description: cut(job.description, LONGEST_TEXT),
  };
}

function courseFields(course: ParsedCourse): CourseFields {
  return {
    degree: cut(course.degree, LONGEST_LINE),
    institution: cut(course.institution, LONGEST_LINE),
    fieldOfStudy: cut(course.field_of_study, LONGEST_LINE),
    startDate: course.start_date,
    endDate: course.end_date,
  };
}

/** One employer, and the same post or the same beginning. */
function isSameJob(known: JobFields, job: ParsedJob): boolean {
  if (!same(known.companyName, job.company_name)) return false;
  return same(known.jobTitle, job.job_title) || isSameYear(known.startDate, job.start_date);
}

function isSameCourse(known: CourseFields, course: ParsedCourse): boolean {
  if (!same(known.institution, course.institution)) return false;
  return same(known.degree, course.degree) || isSameYear(known.startDate, course.start_date);
}

function isSameYear(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.slice(0, 4) === other.slice(0, 4);
}

/** Case, white space and accents' encoding do not make a difference that a person should decide about. */
function same(one: string | null, other: string | null): boolean {
  return folded(one) === folded(other);
}

function folded(text: string | null): string {
  return (text ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function cut(text: string | null, most: number): string | null {
  return text && text.slice(0, most).toWellFormed().trim();
}

function withScheme(url: string): string {
  return /^https?:\/\//i.test(url) ? url : `https://${url}`;
}

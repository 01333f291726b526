import type { ParsedCourse, ParsedFields, ParsedJob, ParsedValueSource } from './domain/parsed-resume.document.js';
import { JSON_RESUME_SCHEMA, JSON_RESUME_VERSION, type JsonResume } from './entities/json-resume.document.js';

const BULLET = '• ';
const MOST_VALUES = 200;
const LINKEDIN = /linkedin/i;

/** What was read out of a resume, as a JSON Resume document. A job without an end is one that goes on, as the format has it. */
export function toJsonResume(parsed: ParsedFields): Record<string, unknown> {
  const linkedin = parsed.linkedin_url && { network: 'LinkedIn', url: withScheme(parsed.linkedin_url) };
  return {
    $schema: JSON_RESUME_SCHEMA,
    basics: said({
      name: [parsed.first_name, parsed.last_name].filter((part) => part !== null).join(' ') || null,
      email: parsed.email,
      phone: parsed.phone,
      url: parsed.portfolio_url && withScheme(parsed.portfolio_url),
      summary: parsed.summary,
      profiles: linkedin ? [linkedin] : [],
    }),
    work: parsed.experience.map((job) =>
      said({
        name: job.company_name,
        position: job.job_title,
        startDate: job.start_date,
        endDate: job.is_current ? null : job.end_date,
        ...duties(job),
      }),
    ),
    education: parsed.education.map((course) =>
      said({
        institution: course.institution,
        area: course.field_of_study,
        studyType: course.degree,
        startDate: course.start_date,
        endDate: course.end_date,
      }),
    ),
    skills: parsed.skills.map((name) => ({ name })),
    certificates: parsed.certifications.map((name) => ({ name })),
    meta: { version: `v${JSON_RESUME_VERSION}` },
  };
}

/** A document as the text it would be on paper, and its fields with their places in that text. */
export function fromJsonResume(document: JsonResume): { text: string; fields: ParsedFields } {
  const { basics, work, education, skills, certificates } = document;
  const paper = new Paper();
  const name = divided(basics?.name);
  const linkedin = basics?.profiles?.find(({ network, url }) => LINKEDIN.test(`${network ?? ''} ${url ?? ''}`));
  const top = {
    first_name: paper.value('first_name', name.first),
    last_name: paper.value('last_name', name.last, ' '),
    email: paper.value('email', basics?.email),
    phone: paper.value('phone', basics?.phone),
    linkedin_url: paper.value('linkedin_url', linkedin?.url),
    portfolio_url: paper.value('portfolio_url', basics?.url),
  };
  paper.heading('Summary', basics?.summary);
  const summary = paper.value('summary', basics?.summary);
  paper.heading('Experience', work?.length);
  const experience = (work ?? [])
    .filter((job) => job.name || job.position)
    .map((job, index) => readJob(paper, job, index));
  paper.heading('Education', education?.length);
  const courses = (education ?? [])
    .filter((course) => course.institution || course.studyType)
    .map((course, index) => readCourse(paper, course, index));
  paper.heading('Skills', skills?.length);
  const named = (skills ?? []).flatMap((skill) => [skill.name, ...(skill.keywords ?? [])]);
  const skillNames = readList(paper, 'skills', named);
  paper.heading('Certificates', certificates?.length);
  const certifications = readList(
    paper,
    'certifications',
    (certificates ?? []).map((certificate) => certificate.name),
  );
  const lists = { skills: skillNames, experience, education: courses, certifications };
  return { text: paper.text, fields: { ...top, summary, ...lists, sources: paper.sources } };
}

/** A page that is written from the top, and knows where each value was written. */
class Paper {
  text = '';
  readonly sources: ParsedValueSource[] = [];

  heading(words: string, content: unknown): void {
    if (content) this.text += `\n\n${words.toUpperCase()}`;
  }

  value(path: string, value: string | null | undefined, before = '\n'): string | null {
    if (!value) return null;
    this.text += this.text === '' ? '' : before;
    this.sources.push({ path, start: this.text.length, end: this.text.length + value.length, confidence: 1 });
    this.text += value;
    return value;
  }

  note(words: string): void {
    this.text += words;
  }
}

type Work = NonNullable<JsonResume['work']>[number];
type Study = NonNullable<JsonResume['education']>[number];

function readJob(paper: Paper, job: Work, index: number): ParsedJob {
  const path = `experience[${index}]`;
  const bullets = (job.highlights ?? []).filter(Boolean).map((highlight) => BULLET + highlight);
  const isCurrent = Boolean(job.startDate) && !job.endDate;
  const read = {
    job_title: paper.value(`${path}.job_title`, job.position),
    company_name: paper.value(`${path}.company_name`, job.name),
    start_date: paper.value(`${path}.start_date`, job.startDate),
    end_date: paper.value(`${path}.end_date`, job.endDate, ' – '),
  };
  if (isCurrent) paper.note(' – Present');
  const description = paper.value(`${path}.description`, [job.summary, ...bullets].filter(Boolean).join('\n'));
  return { ...read, is_current: isCurrent, description };
}

function readCourse(paper: Paper, course: Study, index: number): ParsedCourse {
  const path = `education[${index}]`;
  return {
    degree: paper.value(`${path}.degree`, course.studyType),
    field_of_study: paper.value(`${path}.field_of_study`, course.area, course.studyType ? ' ' : '\n'),
    institution: paper.value(`${path}.institution`, course.institution),
    start_date: paper.value(`${path}.start_date`, course.startDate),
    end_date: paper.value(`${path}.end_date`, course.endDate, ' – '),
  };
}

function readList(
  paper: Paper,
  list: 'skills' | 'certifications',
  values: readonly (string | null | undefined)[],
): string[] {
  const distinct = [...new Set(values.filter((value) => typeof value === 'string' && value !== ''))] as string[];
  distinct.splice(MOST_VALUES);
  distinct.forEach((value, index) => paper.value(`${list}[${index}]`, value));
  return distinct;
}

/** Points become highlights; a description that is not all points stays as it is. */
function duties({ description }: ParsedJob): { summary?: string | null; highlights?: string[] } {
  const lines = description?.split('\n') ?? [];
  const areAllPoints = lines.length > 0 && lines.every((line) => line.startsWith(BULLET));
  return areAllPoints ? { highlights: lines.map((line) => line.slice(BULLET.length)) } : { summary: description };
}

/** The format has one name; the last word of it is the family's, as on most papers. */
function divided(name: string | null | undefined): { first: string | null; last: string | null } {
  const words = name?.split(/\s+/).filter(Boolean) ?? [];
  if (words.length < 2) return { first: words[0] ?? null, last: null };
  return { first: words.slice(0, -1).join(' '), last: words.at(-1) ?? null };
}

function withScheme(url: string): string {
  return /^https?:\/\//i.test(url) ? url : `https://${url}`;
}

/** Only what there is to say. */
function said(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}

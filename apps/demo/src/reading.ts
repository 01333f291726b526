import type { ParsedEducation, ParsedExperience, ParsedResumeResponse, RequirementsResponse } from '#libs/api-client';
import { shorten, type Terminal } from './terminal.js';

/** Readings less clear than this are for a person to check; the API says so too. */
const CLEAR_MARGIN = 0.3;
const SHORT_SENTENCE = 70;
const SKILLS_SHOWN = 14;
const NO_BREAK = '\u00a0';

const CATEGORIES: readonly { category: string; title: string }[] = [
  { category: 'required_skill', title: 'Required skills' },
  { category: 'experience', title: 'Experience' },
  { category: 'education', title: 'Education' },
  { category: 'certification', title: 'Certificates and registrations' },
  { category: 'competency', title: 'Ways of working' },
  { category: 'responsibility', title: 'Responsibilities' },
  { category: 'preferred_skill', title: 'A plus' },
];

type Requirement = RequirementsResponse['items'][number];

/** What was read out of the job description, by kind, each with its line and, where it differs, the sentence. */
export function printRequirements(
  terminal: Terminal,
  { items, warnings }: RequirementsResponse,
  jobDescription: string,
): void {
  for (const { category, title } of CATEGORIES) {
    const found = items.filter((item) => item.category === category);
    if (found.length === 0) continue;
    terminal.line();
    terminal.line(`  ${terminal.paint('bold', title)}`);
    for (const item of found) printRequirement(terminal, item, jobDescription);
  }
  if (warnings.length > 0) terminal.line();
  for (const warning of warnings) terminal.paragraph(warning, { indent: 2, lead: '! ', style: 'yellow' });
  terminal.line();
}

function printRequirement(terminal: Terminal, item: Requirement, jobDescription: string): void {
  const years = item.years ? ` (${item.years} ${item.years === 1 ? 'year' : 'years'})` : '';
  const line = terminal.paint('dim', `←${NO_BREAK}line${NO_BREAK}${lineOf(item, jobDescription)}`);
  const doubt = item.margin < CLEAR_MARGIN ? terminal.paint('yellow', ' · please check') : '';
  terminal.paragraph(`${item.text}${years} ${line}${doubt}`, { indent: 2, lead: '• ' });
  const { sentence } = item.source;
  if (bare(sentence) === bare(item.text)) return;
  terminal.paragraph(`"${shorten(sentence, SHORT_SENTENCE)}"`, { indent: 4, style: 'dim' });
}

function lineOf({ source }: Requirement, jobDescription: string): number {
  return jobDescription.slice(0, source.start).split('\n').length;
}

/** The words of a text, without bullets and punctuation. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What was read out of the resume. */
export function printResume(terminal: Terminal, resume: ParsedResumeResponse): void {
  const { skills } = resume;
  const more = skills.length > SKILLS_SHOWN ? ` and ${skills.length - SKILLS_SHOWN} more` : '';
  const parts: [title: string, lines: string[]][] = [
    ['Read from the resume', [describeContact(resume)]],
    ['Work', resume.experience.map(describeJob)],
    ['Education', resume.education.map(describeCourse)],
    ['Certificates', resume.certifications],
    ['Skills', skills.length === 0 ? [] : [skills.slice(0, SKILLS_SHOWN).join(', ') + more]],
  ];
  for (const [title, lines] of parts) {
    if (lines.length === 0) continue;
    terminal.line();
    terminal.line(`  ${terminal.paint('bold', title)}`);
    for (const line of lines) terminal.paragraph(line, { indent: 2, lead: '• ' });
  }
}

function describeContact({ first_name: first, last_name: last, email, phone }: ParsedResumeResponse): string {
  return listed(', ', [listed(' ', [first, last]), email, phone]) || 'no name or address was found';
}

function describeJob(job: ParsedExperience): string {
  const period = listed(' to ', [job.start_date, job.is_current ? 'today' : job.end_date]);
  return listed(' ', [listed(', ', [job.job_title, job.company_name]), period && `(${period})`]);
}

function describeCourse({ degree, field_of_study: field, institution, end_date: end }: ParsedEducation): string {
  return listed(' ', [listed(', ', [degree, field, institution]), end && `(${end})`]);
}

/** Those that are there, in one line. */
function listed(separator: string, parts: readonly (string | null)[]): string {
  return parts.filter((part) => part).join(separator);
}

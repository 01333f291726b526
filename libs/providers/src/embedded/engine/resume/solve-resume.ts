import type { ResumeInput, ResumeOutput } from '#libs/prompts';
import type { Solver } from '../solver.ts';
import { contactDetails } from './contact-details.ts';
import { findPeriod } from './date-ranges.ts';
import { documentKind } from './document-kind.ts';
import { educationOf } from './education.ts';
import { experienceOf, titleScore } from './experience.ts';
import { Findings, type Found } from './findings.ts';
import type { SectionKind } from './heading-words.ts';
import { certificationsOf, skillsOf } from './listed-values.ts';
import { personName } from './person-name.ts';
import { linesOf, valueAt, type Span } from './resume-lines.ts';
import { sectionsOf, type Section } from './section-headings.ts';
import { summaryOf } from './summary.ts';
import { DEGREE, INSTITUTION } from './vocabulary.ts';

const MOST_SKILLS = 200;
const MOST_CERTIFICATIONS = 100;
const MOST_JOBS = 100;
const MOST_COURSES = 50;

/** Reads a resume: sections by their headings, then each section by its own rules. Every value is a piece of the text. */
export const solveResume: Solver<ResumeInput, ResumeOutput> = async (input) => {
  const { text } = input;
  const lines = linesOf(input);
  const contact = contactDetails(text);
  const name = personName(text, lines, contact.email?.value);
  const sections = settleKinds(await sectionsOf(text, lines, name?.first));
  const kind = documentKind(text, lines, sections, contact.email !== undefined || contact.phone !== undefined);
  if (kind !== 'resume') return nothingReadFrom(kind);

  const findings = new Findings();
  const keep = (path: string, found: Found | undefined): string | null => {
    findings.note(path, found, found?.confidence ?? 0);
    return found?.value ?? null;
  };
  return {
    document_kind: kind,
    first_name: keep('first_name', name?.first),
    last_name: keep('last_name', name?.last),
    email: keep('email', contact.email),
    phone: keep('phone', contact.phone),
    linkedin_url: keep('linkedin_url', contact.linkedinUrl),
    portfolio_url: keep('portfolio_url', contact.portfolioUrl),
    summary: keep('summary', summaryOf(text, sections)),
    skills: listed(text, sections, 'skills', skillsOf, MOST_SKILLS, findings),
    experience: experienceIn(text, sections, findings),
    education: educationIn(text, sections, findings),
    certifications: listed(text, sections, 'certifications', certificationsOf, MOST_CERTIFICATIONS, findings),
    sources: findings.sources,
  };
};

const CERTAINTY: Readonly<Record<Section['certainty'], number>> = {
  known_words: 1,
  similar_words: 0.85,
  layout_only: 0.6,
};

/** Some headings say two things; what stands below them decides. */
function settleKinds(sections: readonly Section[]): Section[] {
  return sections
    .map((section) => ({ ...section, kind: settledKind(section) }))
    .flatMap((section) => withoutNextPage(section));
}

const SHORT_KINDS: ReadonlySet<SectionKind> = new Set(['contact', 'summary', 'skills', 'certifications', 'other']);

/** The jobs of the first column go on over the page, after the second column has ended on something short. */
function withoutNextPage(section: Section): Section[] {
  const { kind, lines } = section;
  const turn = lines.findIndex(
    (line, index) => (line.page ?? 1) > (lines[index - 1]?.page ?? Number.POSITIVE_INFINITY),
  );
  const next = lines.slice(turn);
  if (turn < 1 || !SHORT_KINDS.has(kind) || !tellsJobs(next)) return [section];
  const jobs: Section = { kind: 'experience', heading: undefined, lines: next, certainty: 'similar_words' };
  return [{ ...section, lines: lines.slice(0, turn) }, jobs];
}

function tellsJobs(lines: Section['lines']): boolean {
  const isDated = lines.some((line) => !line.isBullet && findPeriod(line.text)?.isRange);
  return isDated && lines.some((line) => !line.isBullet && hasTitle(line.text));
}

function settledKind({ kind, lines, certainty }: Section): SectionKind {
  if (kind === 'qualifications') return lines.some((line) => isStudy(line.text)) ? 'education' : 'certifications';
  const isGuessed = certainty !== 'known_words' && kind !== 'top';
  if (kind !== 'summary' && !isGuessed) return kind;
  const isDated = lines.some((line) => !line.isBullet && findPeriod(line.text)?.isRange);
  if (!isDated) return kind;
  if (isGuessed && lines.some((line) => !line.isBullet && isStudy(line.text)) && !startsWithTitle(lines))
    return 'education';
  return lines.some((line) => !line.isBullet && hasTitle(line.text)) ? 'experience' : kind;
}

function isStudy(text: string): boolean {
  return DEGREE.test(text) || INSTITUTION.test(text);
}

function startsWithTitle(lines: Section['lines']): boolean {
  return (
    lines.slice(0, 3).some((line) => hasTitle(line.text)) && !lines.slice(0, 3).some((line) => DEGREE.test(line.text))
  );
}

function hasTitle(text: string): boolean {
  return text.split(/[\t|,(]|\s[–—-]\s|\sat\s/u).some((part) => titleScore(part) >= 3);
}

function experienceIn(text: string, sections: readonly Section[], findings: Findings): ResumeOutput['experience'] {
  const jobs: ResumeOutput['experience'] = [];
  const headed = sections.filter((section) => section.kind === 'experience');
  // A resume without headings lists its jobs below the name.
  const told = headed.length > 0 ? headed : sections.filter((section) => section.kind === 'top');
  for (const section of told) {
    const certainty = headed.length > 0 ? CERTAINTY[section.certainty] : 0.6;
    jobs.push(...experienceOf(text, section.lines, certainty, findings, { already: jobs.length, most: MOST_JOBS }));
  }
  return jobs;
}

function educationIn(text: string, sections: readonly Section[], findings: Findings): ResumeOutput['education'] {
  const courses: ResumeOutput['education'] = [];
  for (const section of sections.filter(({ kind }) => kind === 'education')) {
    const room = { already: courses.length, most: MOST_COURSES };
    courses.push(...educationOf(text, section.lines, CERTAINTY[section.certainty], findings, room));
  }
  return courses;
}

function listed(
  text: string,
  sections: readonly Section[],
  kind: 'skills' | 'certifications',
  spansOf: (text: string, lines: Section['lines']) => Span[],
  most: number,
  findings: Findings,
): string[] {
  const values: string[] = [];
  for (const section of sections.filter((candidate) => candidate.kind === kind)) {
    for (const span of spansOf(text, section.lines)) {
      const value = valueAt(text, span);
      if (value === '' || values.length >= most || values.includes(value)) continue;
      findings.note(`${kind}[${values.length}]`, span, CERTAINTY[section.certainty] * 0.92);
      values.push(value);
    }
  }
  return values;
}

function nothingReadFrom(kind: ResumeOutput['document_kind']): ResumeOutput {
  return {
    document_kind: kind,
    first_name: null,
    last_name: null,
    email: null,
    phone: null,
    linkedin_url: null,
    portfolio_url: null,
    summary: null,
    skills: [],
    experience: [],
    education: [],
    certifications: [],
    sources: [],
  };
}

import type { MaterialDocument, ReadResumeDocument } from './feedback.document.js';
import { withoutPersonal } from './unfit-topics.js';

interface Months {
  /** Counted from year 0. */
  from: number;
  until: number;
}

const BULLET = /^[\s•◦▪■●○\-–—*·‣]+/u;

/**
 * Takes out of a resume what its feedback may not rest on.
 *
 * @param clean takes the sentences out of a text that speak to whoever assesses it.
 */
export function materialOf(resume: ReadResumeDocument, today: Date, clean: (text: string) => string): MaterialDocument {
  const fit = (text: string | null): string | null => (text && withoutPersonal(clean(text))) || null;
  const fitAll = (texts: readonly string[]): string[] => texts.flatMap((text) => fit(text) ?? []);
  const lengths = resume.experience.map((job) => monthsOf(job, today));
  return {
    summary: fit(resume.summary),
    skills: fitAll(resume.skills),
    jobs: resume.experience.map((job, index) => {
      const length = lengths[index];
      return {
        job_title: fit(job.job_title),
        company_name: fit(job.company_name),
        months: length ? length.until - length.from : null,
        is_current: job.is_current,
        lines: linesOf(fit(job.description) ?? ''),
      };
    }),
    education: resume.education.map((study) => ({
      degree: fit(study.degree),
      field_of_study: fit(study.field_of_study),
    })),
    certifications: fitAll(resume.certifications),
    working_months: together(lengths.filter((length) => length !== null)),
  };
}

/** Every text of the material, each on its own. */
export function textsOf({ summary, skills, jobs, education, certifications }: MaterialDocument): string[] {
  const texts = [
    summary,
    ...jobs.flatMap((job) => [...job.lines, job.job_title, job.company_name]),
    ...skills,
    ...certifications,
    ...education.flatMap((study) => [study.degree, study.field_of_study]),
  ];
  return texts.filter((text) => text !== null);
}

function linesOf(description: string): string[] {
  return description
    .split(/\n+|(?<=[.;])\s+(?=\p{Lu})/u)
    .map((line) => line.replace(BULLET, '').trim())
    .filter((line) => line !== '');
}

function monthsOf(job: ReadResumeDocument['experience'][number], today: Date): Months | null {
  const from = month(job.start_date);
  const until = job.is_current ? today.getUTCFullYear() * 12 + today.getUTCMonth() + 1 : month(job.end_date);
  return from === null || until === null || until < from ? null : { from, until };
}

function month(date: string | null): number | null {
  const [, year, monthOfYear] = /^(\d{4})(?:-(\d{2}))?/.exec(date ?? '') ?? [];
  return year === undefined ? null : Number(year) * 12 + Number(monthOfYear ?? 1) - 1;
}

function together(lengths: readonly Months[]): number | null {
  if (lengths.length === 0) return null;
  let months = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { from, until } of [...lengths].sort((a, b) => a.from - b.from)) {
    months += Math.max(0, until - Math.max(from, reached));
    reached = Math.max(reached, until);
  }
  return months;
}

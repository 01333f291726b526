import type { ResumeOutput } from '#libs/prompts';
import type { Person } from '../../support/resumes/person.js';

/** Values found, values made up or misread, values missed. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

export type Tallies = Map<string, Tally>;

/** How a parsed resume compares with what is known of the person, field by field. */
export function compare(parsed: ResumeOutput, person: Person): { tallies: Tallies; mistakes: string[] } {
  const tallies: Tallies = new Map();
  const mistakes: string[] = [];
  const note = (
    field: string,
    expected: readonly (string | null | undefined)[],
    actual: readonly (string | null)[],
  ) => {
    const tally = tallyOf(tallies, field);
    const open = actual.filter((value) => value !== null).map(plain);
    for (const value of expected) {
      if (value === null || value === undefined) continue;
      const at = open.indexOf(plain(value));
      if (at >= 0) {
        open.splice(at, 1);
        tally.right += 1;
      } else {
        tally.missed += 1;
        mistakes.push(`${field}: missed "${value}"`);
      }
    }
    tally.wrong += open.length;
    for (const value of open) mistakes.push(`${field}: wrong "${value}"`);
  };

  note('first_name', [person.firstName], [parsed.first_name]);
  note('last_name', [person.lastName], [parsed.last_name]);
  note('email', [person.email], [parsed.email]);
  note('phone', [person.phone], [parsed.phone]);
  note('linkedin_url', [person.linkedin], [parsed.linkedin_url]);
  note('portfolio_url', [person.portfolio], [parsed.portfolio_url]);
  note('summary', [person.summary], [parsed.summary]);
  note('skills', person.skills, parsed.skills);
  note('certifications', person.certifications, parsed.certifications);
  const length = Math.max(person.jobs.length, parsed.experience.length);
  for (let index = 0; index < length; index++) {
    const [job, found] = [person.jobs[index], parsed.experience[index]];
    note('job_title', [job?.title], [found?.job_title ?? null]);
    note('company_name', [job?.company], [found?.company_name ?? null]);
    note('job_dates', [job && dates(job.dates)], [found ? foundDates(found, found.is_current) : null]);
    note('description', [job?.bullets.join(' ')], [found?.description ?? null]);
  }
  const courses = Math.max(person.education.length, parsed.education.length);
  for (let index = 0; index < courses; index++) {
    const [course, found] = [person.education[index], parsed.education[index]];
    note('degree', [course?.degree], [found?.degree ?? null]);
    note('field_of_study', [course?.field], [found?.field_of_study ?? null]);
    note('institution', [course?.institution], [found?.institution ?? null]);
    note('course_dates', [course && dates(course.dates)], [found ? foundDates(found, false) : null]);
  }
  return { tallies, mistakes };
}

function dates(period: { start: string | null; end: string | null; isCurrent?: boolean }): string {
  return `${period.start ?? '?'} to ${period.isCurrent ? 'now' : (period.end ?? '?')}`;
}

function foundDates(found: { start_date: string | null; end_date: string | null }, isCurrent: boolean): string {
  return `${found.start_date ?? '?'} to ${isCurrent ? 'now' : (found.end_date ?? '?')}`;
}

const BETWEEN_EAST_ASIAN =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\s+(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

/** Case, white space, bullets and full-width forms do not make another value. */
function plain(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/(?:^|\n|\s)[•*–▪-]\s+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(BETWEEN_EAST_ASIAN, '')
    .trim()
    .toLowerCase();
}

/** Values that are not in the text, and sources that do not show their value. Must always be none. */
export function inventions(parsed: ResumeOutput, text: string): string[] {
  const folded = fold(text);
  const found: string[] = [];
  const values = valuesOf(parsed);
  for (const [path, value] of values) {
    if (!isDate(path) && !folded.includes(fold(value))) found.push(`${path} is not in the text: ${value}`);
    const source = parsed.sources.find((candidate) => candidate.path === path);
    if (!source) {
      found.push(`${path} has no source`);
      continue;
    }
    const shown = fold(text.slice(source.start, source.end));
    const agrees = isDate(path) ? showsDate(shown, value) : shown === fold(value);
    if (!agrees) found.push(`${path} is "${value}" but its source says "${shown}"`);
  }
  for (const source of parsed.sources) {
    if (!values.some(([path]) => path === source.path)) found.push(`${source.path} has a source and no value`);
  }
  return found;
}

function isDate(path: string): boolean {
  return /_date$/.test(path);
}

/** "Mar '19" shows 2019-03; "Mar – Sep 2019" says the year of both once, after the second. */
function showsDate(shown: string, date: string): boolean {
  const year = date.slice(0, 4);
  return shown.includes(year) || shown.includes(year.slice(2)) || /^[a-z]{3,9}\.?$/i.test(shown);
}

function valuesOf(parsed: ResumeOutput): [string, string][] {
  const { document_kind: _kind, skills, certifications, experience, education, sources: _sources, ...fields } = parsed;
  const values: [string, string | boolean | null][] = Object.entries(fields);
  skills.forEach((skill, index) => values.push([`skills[${index}]`, skill]));
  certifications.forEach((certificate, index) => values.push([`certifications[${index}]`, certificate]));
  for (const [list, entries] of Object.entries({ experience, education })) {
    entries.forEach((entry, index) => {
      for (const [field, value] of Object.entries(entry)) values.push([`${list}[${index}].${field}`, value]);
    });
  }
  return values.filter((pair): pair is [string, string] => typeof pair[1] === 'string');
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function tallyOf(tallies: Tallies, key: string): Tally {
  let tally = tallies.get(key);
  if (!tally) tallies.set(key, (tally = { right: 0, wrong: 0, missed: 0 }));
  return tally;
}

export function addTo(total: Tallies, key: string, tally: Tally): void {
  const sum = tallyOf(total, key);
  sum.right += tally.right;
  sum.wrong += tally.wrong;
  sum.missed += tally.missed;
}

export function scoresOf({ right, wrong, missed }: Tally): { precision: number; recall: number; f1: number } {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

export function table(title: string, tallies: Tallies): string {
  const rows = [...tallies].map(([key, tally]) => {
    const { precision, recall, f1 } = scoresOf(tally);
    const figures = [precision, recall, f1].map((value) => value.toFixed(3)).join('  ');
    return `  ${key.padEnd(24)} ${figures}  (${tally.right} right, ${tally.wrong} wrong, ${tally.missed} missed)`;
  });
  return [title, '                           precision recall  F1', ...rows].join('\n');
}

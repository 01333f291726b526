import type { ParsedCourse, ParsedFields, ParsedJob, ParsedValueSource } from './parsed-resume.document.js';
import { PlacesInText, type Span } from './place-in-text.js';

/** How sure we are of a value whose place the engine did not know: it stands in the text once, or more often. */
const CONFIDENCE_OF_ONLY_PLACE = 0.9;
const CONFIDENCE_OF_LIKELIEST_PLACE = 0.6;

/**
 * What an engine read, looked up again in the text: a value that does not stand there is dropped, one that does is given
 * in the text's own characters with its true place, and a date has to be told by the words it is read from. Jobs and
 * courses that lose all their names are dropped with their dates.
 */
export function checkedFields<Fields extends ParsedFields>(text: string, read: Fields): Fields {
  const check = new Check(text, read.sources);
  const single = (path: SingleField): string | null => check.value(path, path, read[path], 0);
  return {
    ...read,
    first_name: single('first_name'),
    last_name: single('last_name'),
    email: single('email'),
    phone: single('phone'),
    linkedin_url: single('linkedin_url'),
    portfolio_url: single('portfolio_url'),
    summary: single('summary'),
    skills: list(check, 'skills', read.skills),
    experience: jobs(check, read.experience),
    education: courses(check, read.education),
    certifications: list(check, 'certifications', read.certifications),
    sources: check.sources,
  };
}

type SingleField = 'first_name' | 'last_name' | 'email' | 'phone' | 'linkedin_url' | 'portfolio_url' | 'summary';

/** Looks values up and notes where they stand. */
class Check {
  readonly sources: ParsedValueSource[] = [];
  private readonly places: PlacesInText;
  private readonly claims: ReadonlyMap<string, ParsedValueSource>;

  constructor(
    private readonly text: string,
    claims: readonly ParsedValueSource[],
  ) {
    this.places = new PlacesInText(text);
    this.claims = new Map(claims.map((claim) => [claim.path, claim]));
  }

  /** `claimedPath` is the engine's, `path` the one after entries were dropped. */
  value(path: string, claimedPath: string, value: string | null, near: number): string | null {
    const claimed = this.claims.get(claimedPath);
    const place = value === null ? null : this.places.ofValue(value, claimed, near);
    if (value === null || !place) return null;
    this.note(path, place, claimed);
    const said = this.text.slice(place.start, place.end);
    if (path.endsWith('.description')) return said;
    const words = said.replace(/\s+/g, ' ').trim();
    const isWithNickname = /^(?:first|last)_name$/.test(path) && words.length > value.length;
    return isWithNickname ? value : words;
  }

  date(path: string, claimedPath: string, date: string | null, near: number): string | null {
    const claimed = this.claims.get(claimedPath);
    const place = date === null ? null : this.places.ofDate(date, claimed, near);
    if (!place) return null;
    this.note(path, place, claimed);
    return date;
  }

  /** Where an entry is, so that its values are looked for there: where the first of these values stands. */
  anchor(names: readonly (readonly [path: string, value: string | null])[], near: number): number | null {
    for (const [path, value] of names) {
      const place = value === null ? null : this.places.ofValue(value, this.claims.get(path), near);
      if (place) return place.start;
    }
    return null;
  }

  /** Whether the text tells when this ended, right after when it began. */
  isOver(startPath: string): boolean {
    const start = this.sources.find(({ path }) => path === startPath);
    return start !== undefined && this.places.endsAfter(start);
  }

  private note(path: string, { start, end }: Span, claimed: ParsedValueSource | undefined): void {
    const isWhereClaimed = claimed?.start === start && claimed.end === end;
    const said = this.text.slice(start, end);
    const isOnlyPlace = this.text.indexOf(said) === this.text.lastIndexOf(said);
    const ofPlace = isOnlyPlace ? CONFIDENCE_OF_ONLY_PLACE : CONFIDENCE_OF_LIKELIEST_PLACE;
    const confidence = isWhereClaimed ? claimed.confidence : Math.min(claimed?.confidence ?? 1, ofPlace);
    this.sources.push({ path, start, end, confidence });
  }
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function list(check: Check, name: 'skills' | 'certifications', values: readonly string[]): string[] {
  const kept: string[] = [];
  const seen = new Set<string>();
  values.forEach((value, index) => {
    if (seen.has(folded(value))) return;
    const found = check.value(`${name}[${kept.length}]`, `${name}[${index}]`, value, 0);
    if (found === null) return;
    seen.add(folded(value));
    kept.push(found);
  });
  return kept;
}

function jobs(check: Check, read: readonly ParsedJob[]): ParsedJob[] {
  const kept: ParsedJob[] = [];
  let after = 0;
  read.forEach((job, index) => {
    const [path, claimed] = [`experience[${kept.length}]`, `experience[${index}]`];
    const at = check.anchor(
      [
        [`${claimed}.company_name`, job.company_name],
        [`${claimed}.job_title`, job.job_title],
      ],
      after,
    );
    if (at === null) return;
    after = at;
    const end = check.date(`${path}.end_date`, `${claimed}.end_date`, job.end_date, at);
    const start = check.date(`${path}.start_date`, `${claimed}.start_date`, job.start_date, at);
    kept.push({
      job_title: check.value(`${path}.job_title`, `${claimed}.job_title`, job.job_title, at),
      company_name: check.value(`${path}.company_name`, `${claimed}.company_name`, job.company_name, at),
      start_date: start,
      end_date: end,
      is_current: job.is_current && end === null && !check.isOver(`${path}.start_date`),
      description: check.value(`${path}.description`, `${claimed}.description`, job.description, at),
    });
  });
  return kept;
}

function courses(check: Check, read: readonly ParsedCourse[]): ParsedCourse[] {
  const kept: ParsedCourse[] = [];
  let after = 0;
  read.forEach((course, index) => {
    const [path, claimed] = [`education[${kept.length}]`, `education[${index}]`];
    const at = check.anchor(
      [
        [`${claimed}.institution`, course.institution],
        [`${claimed}.degree`, course.degree],
      ],
      after,
    );
    if (at === null) return;
    after = at;
    kept.push({
      degree: check.value(`${path}.degree`, `${claimed}.degree`, course.degree, at),
      institution: check.value(`${path}.institution`, `${claimed}.institution`, course.institution, at),
      field_of_study: check.value(`${path}.field_of_study`, `${claimed}.field_of_study`, course.field_of_study, at),
      start_date: check.date(`${path}.start_date`, `${claimed}.start_date`, course.start_date, at),
      end_date: check.date(`${path}.end_date`, `${claimed}.end_date`, course.end_date, at),
    });
  });
  return kept;
}

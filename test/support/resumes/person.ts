/** An invented person and what a careful reader would note down from the resume. The truth that parsing is held against. */
export interface Person {
  id: string;
  firstName: string;
  lastName: string;
  /** The name as printed, when it is not first and last name in that order. */
  printedName?: string;
  headline: string;
  email: string;
  /** From the ranges that regulators keep for fiction. */
  phone: string;
  linkedin?: string;
  portfolio?: string;
  town: string;
  summary?: string;
  jobs: Job[];
  education: Course[];
  skills: string[];
  certifications: string[];
  /** Spoken languages, interests and the like, which are no field of the truth. */
  extra?: { heading: string; lines: string[] };
  headings: Headings;
}

export interface Job {
  title: string;
  company: string;
  town?: string;
  dates: Period;
  bullets: string[];
}

export interface Course {
  degree: string;
  field?: string;
  /** The degree as printed, when it is not degree and field joined by a blank. */
  printed?: string;
  institution: string;
  dates: Period;
}

export interface Period {
  /** As printed. */
  text: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  start: string | null;
  end: string | null;
  isCurrent?: boolean;
}

export interface Headings {
  summary: string;
  experience: string;
  education: string;
  skills: string;
  certifications: string;
}

/** Short notation for the tables of people. */
export function period(text: string, start: string | null, end: string | null): Period {
  return { text, start, end };
}

export function ongoing(text: string, start: string): Period {
  return { text, start, end: null, isCurrent: true };
}

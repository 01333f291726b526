/** A job as the resume tells it. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface ParsedJob {
  job_title: string | null;
  company_name: string | null;
  start_date: string | null;
  end_date: string | null;
  is_current: boolean;
  description: string | null;
}

export interface ParsedCourse {
  degree: string | null;
  institution: string | null;
  field_of_study: string | null;
  start_date: string | null;
  end_date: string | null;
}

/** Where a value stands in the stored text: `path` as in `experience[0].job_title`, UTF-16 offsets, certainty 0 to 1. */
export interface ParsedValueSource {
  path: string;
  start: number;
  end: number;
  confidence: number;
}

/** What was read out of a resume, in wire shape. */
export interface ParsedFields {
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  phone: string | null;
  linkedin_url: string | null;
  portfolio_url: string | null;
  summary: string | null;
  skills: string[];
  experience: ParsedJob[];
  education: ParsedCourse[];
  certifications: string[];
  sources: ParsedValueSource[];
}

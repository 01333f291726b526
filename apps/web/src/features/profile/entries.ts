import type { AddEducationRequest, AddEmploymentRequest } from '#libs/api-client';

/** A job as its form holds it: nothing is an empty text. */
export type Job = {
  job_title: string;
  company_name: string;
  start_date: string;
  end_date: string;
  is_current: boolean;
  description: string;
};

export type School = {
  institution: string;
  degree: string;
  field_of_study: string;
  start_date: string;
  end_date: string;
};

export const NO_JOB: Job = {
  job_title: '',
  company_name: '',
  start_date: '',
  end_date: '',
  is_current: false,
  description: '',
};

export const NO_SCHOOL: School = { institution: '', degree: '', field_of_study: '', start_date: '', end_date: '' };

type Loose<Entry> = { [Key in keyof Entry]: Entry[Key] | null };

export const jobFrom = (job: Loose<Job>): Job => ({
  job_title: job.job_title ?? '',
  company_name: job.company_name ?? '',
  start_date: job.start_date ?? '',
  end_date: job.end_date ?? '',
  is_current: job.is_current ?? false,
  description: job.description ?? '',
});

export const schoolFrom = (school: Loose<School>): School => ({
  institution: school.institution ?? '',
  degree: school.degree ?? '',
  field_of_study: school.field_of_study ?? '',
  start_date: school.start_date ?? '',
  end_date: school.end_date ?? '',
});

export const jobToWire = (job: Job): AddEmploymentRequest => ({
  ...job,
  start_date: orNull(job.start_date),
  end_date: job.is_current ? null : orNull(job.end_date),
  description: orNull(job.description),
});

export const schoolToWire = (school: School): AddEducationRequest => ({
  ...school,
  degree: orNull(school.degree),
  field_of_study: orNull(school.field_of_study),
  start_date: orNull(school.start_date),
  end_date: orNull(school.end_date),
});

export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** `2019-03 – now`. */
export const between = (from: string | null, to: string | null, now: string | null): string =>
  [from, now ?? to].filter((date) => date !== null && date !== '').join(' – ');

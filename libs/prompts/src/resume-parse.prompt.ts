import { z } from 'zod';
import { definePrompt, type InputOf, type OutputOf } from './prompt.js';

const text = z.string().max(2_000).nullable();
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exact as the resume is. */
const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .nullable();

/** As a model writes it: what is no date is left out, and the rest of the answer is good all the same. */
const writtenDate = z
  .string()
  .nullable()
  .transform((date) => partialDate.safeParse(date).data ?? null);
const writtenList = (most: number, longest: number) =>
  z
    .array(z.string())
    .transform((values) => values.filter((value) => value.length > 0 && value.length <= longest).slice(0, most));

const line = z.object({
  /** Offsets into `text`. */
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  /** From 1. */
  page: z.number().int().min(1),
  /** Font size over the commonest size of the document; 1 is body text. */
  relative_size: z.number().positive(),
  bold: z.boolean(),
});

const job = z.object({
  job_title: text,
  company_name: text,
  start_date: partialDate,
  end_date: partialDate,
  is_current: z.boolean(),
  description: z.string().max(8_000).nullable(),
});
const course = z.object({
  degree: text,
  institution: text,
  field_of_study: text,
  start_date: partialDate,
  end_date: partialDate,
});
const MOST_SKILLS = 200;
const LONGEST_SKILL = 200;
const MOST_CERTIFICATIONS = 100;
const LONGEST_CERTIFICATION = 300;

const fields = z.object({
  document_kind: z.enum(['resume', 'cover_letter', 'invoice', 'other']),
  first_name: text,
  last_name: text,
  email: text,
  phone: text,
  linkedin_url: text,
  portfolio_url: text,
  summary: text,
  skills: z.array(z.string().min(1).max(LONGEST_SKILL)).max(MOST_SKILLS),
  experience: z.array(job).max(100),
  education: z.array(course).max(50),
  certifications: z.array(z.string().min(1).max(LONGEST_CERTIFICATION)).max(MOST_CERTIFICATIONS),
});

/** `path` as in `experience[0].job_title` or `skills[3]`. */
const source = z.object({
  path: z.string(),
  /** Offsets into `text`. Where the two are the same, the engine knows the value but not its place. */
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  confidence: z.number().min(0).max(1),
});

const CONFIDENCE_IN_DOUBT = 0.4;

/** Characters of a resume that are told to a model; the rest is cut, and the text says so. */
const LONGEST_TOLD = 15_000;
const CUT_MARK = '\n[… cut here]';

export const parseResume = definePrompt({
  id: 'resume.parse',
  version: 3,
  task: 'extraction',
  instructions:
    'You read the text of a resume and fill in its fields. Copy values from the text, letter for letter; a value that is ' +
    'not in the text is null. Dates become YYYY, YYYY-MM or YYYY-MM-DD, as exact as the text is and no more. A job that ' +
    'goes on has is_current true and no end date. A letter, an invoice or anything else that is no resume is said to be ' +
    'so in document_kind, and its fields stay empty. doubtful: the values that you are not sure of, as paths such as ' +
    'experience[0].job_title or skills[3].',
  input: z.object({
    text: z.string(),
    /** The same text line by line with layout, in reading order. Empty when no layout is known. */
    lines: z.array(line),
  }),
  output: fields.extend({
    /** Where each value stands in `text`. */
    sources: z.array(source),
  }),
  told: ({ text }) => ({ text: text.length > LONGEST_TOLD ? text.slice(0, LONGEST_TOLD) + CUT_MARK : text }),
  // A model that counts characters counts wrong: where its values stand is looked up.
  written: fields
    .extend({
      skills: writtenList(MOST_SKILLS, LONGEST_SKILL),
      certifications: writtenList(MOST_CERTIFICATIONS, LONGEST_CERTIFICATION),
      experience: z.array(job.extend({ start_date: writtenDate, end_date: writtenDate })).max(100),
      education: z.array(course.extend({ start_date: writtenDate, end_date: writtenDate })).max(50),
      doubtful: z.array(z.string()),
    })
    .transform(({ doubtful, ...read }) => ({
      ...read,
      sources: doubtful.map((path) => ({ path, start: 0, end: 0, confidence: CONFIDENCE_IN_DOUBT })),
    })),
});

export type ResumeInput = InputOf<typeof parseResume>;
export type ResumeLine = ResumeInput['lines'][number];
export type ResumeOutput = OutputOf<typeof parseResume>;

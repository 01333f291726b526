import { z } from 'zod';
import { definePrompt, type InputOf, type OutputOf } from './prompt.js';

const text = z.string().max(2_000).nullable();
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exact as the resume is. */
const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .nullable();

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

export const parseResume = definePrompt({
  id: 'resume.parse',
  version: 1,
  instructions:
    'You read the text of a resume and fill in its fields. Copy values from the text; a value that is not in the text is ' +
    'null. Dates become YYYY, YYYY-MM or YYYY-MM-DD. A job that goes on has is_current true and no end date. For every ' +
    'value give the characters it came from and how sure you are.',
  input: z.object({
    text: z.string(),
    /** The same text line by line with layout, in reading order. Empty when no layout is known. */
    lines: z.array(line),
  }),
  output: z.object({
    document_kind: z.enum(['resume', 'cover_letter', 'invoice', 'other']),
    first_name: text,
    last_name: text,
    email: text,
    phone: text,
    linkedin_url: text,
    portfolio_url: text,
    summary: text,
    skills: z.array(z.string().min(1).max(200)).max(200),
    experience: z
      .array(
        z.object({
          job_title: text,
          company_name: text,
          start_date: partialDate,
          end_date: partialDate,
          is_current: z.boolean(),
          description: z.string().max(8_000).nullable(),
        }),
      )
      .max(100),
    education: z
      .array(
        z.object({
          degree: text,
          institution: text,
          field_of_study: text,
          start_date: partialDate,
          end_date: partialDate,
        }),
      )
      .max(50),
    certifications: z.array(z.string().min(1).max(300)).max(100),
    /** Where each value stands in `text`; `path` as in `experience[0].job_title` or `skills[3]`. */
    sources: z.array(
      z.object({
        path: z.string(),
        start: z.number().int().min(0),
        end: z.number().int().min(0),
        confidence: z.number().min(0).max(1),
      }),
    ),
  }),
});

export type ResumeInput = InputOf<typeof parseResume>;
export type ResumeLine = ResumeInput['lines'][number];
export type ResumeOutput = OutputOf<typeof parseResume>;

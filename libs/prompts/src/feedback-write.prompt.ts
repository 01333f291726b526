import { z } from 'zod';
import { definePrompt, type InputOf, type OutputOf } from './prompt.js';
import { requirementCategory } from './requirements-extract.prompt.js';

/**
 * A resume without what feedback may not rest on: no name, contact or photo, no dates from which an age or a gap in
 * employment could be read, no names of schools.
 */
export const feedbackResume = z.object({
  summary: z.string().nullable(),
  skills: z.array(z.string()),
  jobs: z.array(
    z.object({
      job_title: z.string().nullable(),
      company_name: z.string().nullable(),
      /** How long it lasted; null when the resume does not say. */
      months: z.number().int().min(0).nullable(),
      is_current: z.boolean(),
      /** What was done there, line by line. */
      lines: z.array(z.string()),
    }),
  ),
  education: z.array(z.object({ degree: z.string().nullable(), field_of_study: z.string().nullable() })),
  certifications: z.array(z.string()),
  /** Months in any job, those at the same time counted once; null when no job says when it was. */
  working_months: z.number().int().min(0).nullable(),
});

export const writeFeedback = definePrompt({
  id: 'feedback.write',
  version: 1,
  task: 'extraction',
  instructions:
    'You help somebody to improve their resume. Be kind, plain and specific, and speak to them as "you". ' +
    'strengths: up to three places of the resume that speak for them, best first; quote copies the words of the resume ' +
    'exactly, text says in one or two sentences what they show and, where it fits, which requirement they answer. ' +
    'gaps: up to six. For a requirement that the resume does not show, give its index as requirement; without a role, or for ' +
    'general advice on how a resume is written, requirement is null. title names the matter in a few words; advice says in ' +
    'one to three sentences what to add or change; quote copies the words that the advice is about, or is null. Never name ' +
    'a requirement that the resume shows. resource_ids: up to four of the given resources that fit the gaps, best first. ' +
    'Claim nothing about the person that the resume does not say, and use no figure that is not there. Not a word about ' +
    'age, looks, sex, family, origin, faith, health, the standing of a school, or time without employment, and no decision ' +
    'about the application.',
  input: z.object({
    role: z
      .object({
        title: z.string(),
        requirements: z.array(
          z.object({
            category: requirementCategory,
            text: z.string(),
            required: z.boolean(),
            years: z.number().int().nullable(),
          }),
        ),
      })
      .nullable(),
    resume: feedbackResume,
    /** What may be recommended. */
    resources: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['matter', 'credential', 'practice', 'writing']),
        title: z.string(),
        about: z.string(),
      }),
    ),
  }),
  output: z.object({
    strengths: z.array(z.object({ quote: z.string().min(1).max(600), text: z.string().min(1).max(600) })).max(3),
    gaps: z
      .array(
        z.object({
          requirement: z.number().int().min(0).nullable(),
          title: z.string().min(1).max(300),
          advice: z.string().min(1).max(800),
          quote: z.string().max(600).nullable(),
        }),
      )
      .max(6),
    resource_ids: z.array(z.string()).max(4),
  }),
});

export type FeedbackInput = InputOf<typeof writeFeedback>;
export type FeedbackOutput = OutputOf<typeof writeFeedback>;

import { z } from 'zod';
import { definePrompt, type InputOf, type OutputOf } from './prompt.js';

export const requirementCategory = z.enum([
  'required_skill',
  'preferred_skill',
  'experience',
  'education',
  'certification',
  'responsibility',
  'competency',
]);
export type RequirementCategory = z.infer<typeof requirementCategory>;

const requirement = z.object({
  category: requirementCategory,
  /** The requirement in few words, as the posting says it. */
  text: z.string().min(1).max(500),
  /** False when the posting calls it a plus, preferred or nice to have. */
  required: z.boolean(),
  /** Whole years asked for, when the line asks for years. */
  years: z.number().int().min(0).max(60).nullable(),
  /** The sentence it came from: exact characters of the posting, `start` inclusive, `end` exclusive (UTF-16 units). */
  source: z.object({ start: z.number().int().min(0), end: z.number().int().min(0), sentence: z.string() }),
  /** How far this reading is ahead of the next best one, 0 to 1. Below 0.3 a person should look. */
  margin: z.number().min(0).max(1),
});

export const extractRequirements = definePrompt({
  id: 'requirements.extract',
  version: 2,
  task: 'extraction',
  instructions:
    'You read a job posting of any profession and list what it asks for. Copy wording from the posting; invent nothing. ' +
    'Put each line into one category, say whether it is required or preferred, give whole years where a line asks for ' +
    'years, and give the exact characters of the sentence it came from. Leave out benefits, company praise and how to apply.',
  input: z.object({ title: z.string().nullable(), job_description: z.string() }),
  output: z.object({
    items: z.array(requirement).max(200),
    /** Plain sentences for the person who checks the result, such as "This posting does not look English". */
    warnings: z.array(z.string()),
  }),
});

export type RequirementsInput = InputOf<typeof extractRequirements>;
export type RequirementsOutput = OutputOf<typeof extractRequirements>;
export type ExtractedRequirement = RequirementsOutput['items'][number];

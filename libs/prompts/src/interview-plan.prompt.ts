import { z } from 'zod';
import { definePrompt, type InputOf, type OutputOf } from './prompt.js';
import { requirementCategory } from './requirements-extract.prompt.js';

/** What a role looks like to an interviewer. */
export const roleBrief = z.object({ title: z.string(), department: z.string().nullable(), description: z.string() });

export const rubricDimension = z.object({
  name: z.string(),
  description: z.string(),
  weight: z.number().positive(),
});

export const interviewTopic = z.object({
  /** Unique within the plan and stable for the same input. */
  id: z.string(),
  /** What is being found out, in few words: `triage of new patients`. */
  skill: z.string(),
  /** Name of the rubric dimension that an answer feeds, exactly as in the rubric. */
  dimension: z.string(),
  source: z.enum(['requirement', 'rubric', 'resume', 'role_type', 'role_plan']),
  /** What the topic rests on, in the words of the posting, the resume or the rubric. */
  source_text: z.string(),
  category: requirementCategory.nullable(),
  /** 0 to 1; the plan is in the order of asking, this says what to drop first. */
  importance: z.number().min(0).max(1),
});
export type InterviewTopic = z.infer<typeof interviewTopic>;

export const planInterview = definePrompt({
  id: 'interview.plan',
  version: 1,
  instructions:
    'You plan a fair job interview. Choose what to find out from the requirements, the rubric and the resume: every ' +
    'rubric dimension gets at least one topic, required things come before preferred ones, and at least one topic asks ' +
    'about a claim of the resume when there is one. Begin with something familiar. Never plan a question about age, ' +
    'health, family, origin, religion, politics or any other protected characteristic.',
  input: z.object({
    seed: z.string(),
    role: roleBrief,
    role_type: z.enum(['react', 'python', 'javascript', 'fullstack']).nullable(),
    requirements: z.array(z.object({ category: requirementCategory, text: z.string(), required: z.boolean() })),
    rubric: z.array(rubricDimension).min(1),
    resume: z
      .object({ summary: z.string().nullable(), skills: z.array(z.string()), highlights: z.array(z.string()) })
      .nullable(),
    topics_wanted: z.number().int().min(1).max(30),
  }),
  output: z.object({ topics: z.array(interviewTopic).min(1).max(30) }),
});

export type PlanInput = InputOf<typeof planInterview>;
export type PlanOutput = OutputOf<typeof planInterview>;

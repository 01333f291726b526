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

/** A topic as a model writes it, most important first. */
const writtenTopic = interviewTopic.pick({ skill: true, dimension: true, source: true, source_text: true });

/** Below this many requirements the posting itself says more. */
const FEW_REQUIREMENTS = 3;

export const planInterview = definePrompt({
  id: 'interview.plan',
  version: 2,
  task: 'interview',
  instructions:
    'You plan a fair job interview. Choose what to find out from the requirements, the rubric and the resume: every ' +
    'rubric dimension gets at least one topic, required things come before preferred ones, and at least one topic asks ' +
    'about a claim of the resume when there is one. Begin with something familiar. Never plan a question about age, ' +
    'health, family, origin, religion, politics or any other protected characteristic. Plan topics_wanted topics, in the ' +
    'order of asking: skill in few words, dimension exactly as in the rubric, source_text the words it rests on.',
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
  told: ({ role, role_type, requirements, rubric, resume, topics_wanted }) => ({
    title: role.title,
    department: role.department,
    ...(requirements.length < FEW_REQUIREMENTS && { description: role.description }),
    ...(role_type !== null && { role_type }),
    required: requirements.filter(({ required }) => required).map(({ text }) => text),
    preferred: requirements.filter(({ required }) => !required).map(({ text }) => text),
    rubric: rubric.map(({ name, description }) => ({ name, description })),
    resume,
    topics_wanted,
  }),
  written: z.object({ topics: z.array(writtenTopic).min(1).max(30) }).transform(({ topics }) => ({
    topics: topics.map((topic, index) => ({
      ...topic,
      id: `t${index + 1}`,
      category: null,
      importance: 1 - index / topics.length,
    })),
  })),
});

export type PlanInput = InputOf<typeof planInterview>;
export type PlanOutput = OutputOf<typeof planInterview>;

import { z } from 'zod';
import { roleBrief } from './interview-plan.prompt.js';
import { definePrompt, type InputOf, type OutputOf } from './prompt.js';
import { answerNotes, assessedSkills } from './assessment-score.prompt.js';

export const narrateAssessment = definePrompt({
  id: 'assessment.narrate',
  version: 1,
  instructions:
    'You explain an assessment whose scores are already fixed. Write a short summary for the recruiter, kind and specific ' +
    'feedback for the candidate, strengths and weaknesses that each rest on the given evidence, how the scores came about, ' +
    'and what the recruiter might do next. A person decides: recommend things to find out, never hire or reject. Say ' +
    'plainly what could not be assessed.',
  input: z.object({
    role: roleBrief,
    /** 0 to 100, computed by the platform; null when no dimension has evidence. */
    overall_score: z.number().min(0).max(100).nullable(),
    dimensions: z.array(
      z.object({
        dimension: z.string(),
        score: z.number().min(0).max(100).nullable(),
        weight: z.number().positive(),
        evidence: z.string(),
        quotes: z.array(z.string()),
        confidence: z.number().min(0).max(1),
      }),
    ),
    skills: assessedSkills,
    answer_notes: answerNotes,
  }),
  output: z.object({
    narrative_summary: z.string(),
    candidate_feedback: z.string(),
    strengths: z.array(z.string()),
    weaknesses: z.array(z.string()),
    ai_reasoning: z.string(),
    recommended_actions: z.array(z.string()),
  }),
});

export type NarrateInput = InputOf<typeof narrateAssessment>;
export type NarrateOutput = OutputOf<typeof narrateAssessment>;

import { z } from 'zod';
import { answerNotes, assessedSkills, proposedQuote } from './assessment-score.prompt.js';
import { roleBrief } from './interview-plan.prompt.js';
import { definePrompt, type InputOf, type OutputOf } from './prompt.js';

/** Scores that stand, with the words of the candidate they were found to rest on. */
export const verifiedScores = z.object({
  role: roleBrief,
  /** 0 to 100, computed by the platform; null when no dimension has evidence. */
  overall_score: z.number().min(0).max(100).nullable(),
  dimensions: z.array(
    z.object({
      dimension: z.string(),
      score: z.number().min(0).max(100).nullable(),
      weight: z.number().positive(),
      evidence: z.string(),
      quotes: z.array(proposedQuote),
      confidence: z.number().min(0).max(1),
    }),
  ),
  skills: assessedSkills,
  answer_notes: answerNotes,
});
export type VerifiedScores = z.infer<typeof verifiedScores>;

export const reasonAssessment = definePrompt({
  id: 'assessment.reason',
  version: 1,
  task: 'scoring',
  instructions:
    'You explain an assessment whose scores are already fixed. For every dimension say in one to three sentences why it has ' +
    'this score, with the quotes this rests on, word for word, or why it could not be assessed. Write a short summary for ' +
    'the recruiter, kind and specific feedback for the candidate, strengths and weaknesses that each rest on the given ' +
    'quotes, and how the scores came about. Name no score but the given ones, put only words of the candidate into ' +
    'quotation marks, and say plainly what could not be assessed. A person decides: never say hire or reject.',
  input: verifiedScores,
  output: z.object({
    dimensions: z.array(
      z.object({ dimension: z.string(), reasoning: z.string(), quotes: z.array(proposedQuote).max(6) }),
    ),
    narrative_summary: z.string(),
    candidate_feedback: z.string(),
    strengths: z.array(z.object({ text: z.string(), quotes: z.array(proposedQuote).max(3) })),
    weaknesses: z.array(z.object({ text: z.string(), quotes: z.array(proposedQuote).max(3) })),
    ai_reasoning: z.string(),
  }),
});

export type ReasonInput = InputOf<typeof reasonAssessment>;
export type ReasonOutput = OutputOf<typeof reasonAssessment>;

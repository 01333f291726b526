import { z } from 'zod';
import { answerFlag, askedQuestion, notJudgeableReason } from './answer-judge.prompt.js';
import { roleBrief, rubricDimension } from './interview-plan.prompt.js';
import { definePrompt, type InputOf, type OutputOf } from './prompt.js';
import { difficultyLevel } from './question-ask.prompt.js';

/** One main question with the candidate's messages that answer it and its follow-ups. */
export const exchange = z.object({
  topic_id: z.string(),
  skill: z.string(),
  dimension: z.string(),
  level: difficultyLevel,
  question: askedQuestion,
  answers: z.array(z.object({ message_id: z.string(), text: z.string() })).min(1),
});
export type Exchange = z.infer<typeof exchange>;

export const proposedQuote = z.object({ message_id: z.string(), text: z.string().min(1) });
export type ProposedQuote = z.infer<typeof proposedQuote>;

/** A dimension with what a score of a given height looks like in an answer. */
const scoredDimension = rubricDimension.extend({
  anchors: z.array(z.object({ level: z.number().min(0).max(100), description: z.string() })).optional(),
});

/** How far the candidate got in each skill. */
export const assessedSkills = z.array(
  z.object({
    skill: z.string(),
    boundary: z.enum(['not_seen', 'struggling', 'intermediate', 'proficient', 'boundary_reached']),
    score: z.number().min(0).max(100).nullable(),
    highest_level: difficultyLevel,
  }),
);

/** What was noticed about single answers, for a person to weigh. */
export const answerNotes = z.array(
  z.object({
    message_id: z.string(),
    not_judgeable: notJudgeableReason.nullable(),
    flags: z.array(answerFlag),
  }),
);

export const scoreAssessment = definePrompt({
  id: 'assessment.score',
  version: 3,
  task: 'scoring',
  instructions:
    'You assess an interview against a rubric. For every dimension propose a score from 0 to 100 that rests on quotes, ' +
    'word for word, with the message they stand in; when nothing the candidate said bears on a dimension, say so and give ' +
    'no score: that is insufficient evidence, not a low score. Judge what was said, never style, accent, name, gender, ' +
    'school or age. Anchors say what an answer at that score sounds like; place what was said between them. For every skill ' +
    'say how far the candidate got.',
  input: z.object({
    role: roleBrief,
    rubric: z.array(scoredDimension).min(1),
    exchanges: z.array(exchange),
  }),
  output: z.object({
    dimensions: z.array(
      z.object({
        dimension: z.string(),
        finding: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('scored'), score: z.number().min(0).max(100) }),
          z.object({ kind: z.literal('insufficient_evidence'), reason: z.string() }),
        ]),
        /** One or two sentences: what the score rests on. */
        evidence: z.string(),
        quotes: z.array(proposedQuote).max(6),
        confidence: z.number().min(0).max(1),
      }),
    ),
    skills: assessedSkills,
    answer_notes: answerNotes,
  }),
});

export type ScoreInput = InputOf<typeof scoreAssessment>;
export type ScoreOutput = OutputOf<typeof scoreAssessment>;

import { z } from 'zod';
import { interviewTopic, roleBrief } from './interview-plan.prompt.js';
import { definePrompt, type InputOf, type OutputOf } from './prompt.js';

export const difficultyLevel = z.enum(['warmup', 'standard', 'advanced']);
export type DifficultyLevel = z.infer<typeof difficultyLevel>;

export const questionKind = z.enum(['behavioural', 'situational', 'technical']);
export type QuestionKind = z.infer<typeof questionKind>;

/**
 * What an answer still lacks. `reframe`: nothing to go on, ask it more simply. `redirect`: about something else.
 * `action`, `role`, `result`, `specifics`, `reason`: that part of the story is missing.
 */
export const answerGap = z.enum(['reframe', 'redirect', 'action', 'role', 'result', 'specifics', 'reason']);
export type AnswerGap = z.infer<typeof answerGap>;

export const askQuestion = definePrompt({
  id: 'question.ask',
  version: 1,
  instructions:
    'You are a courteous, patient interviewer. Ask exactly one question, in one to three short sentences, about the given ' +
    'topic and at the given level. For a follow_up, ask for what the gap names and refer to what the candidate really said; ' +
    'bring an off-topic answer back kindly. Do not repeat an earlier question, do not praise or judge the answer, do not ' +
    'reveal what a good answer contains, and never ask about protected characteristics.',
  input: z.object({
    seed: z.string(),
    role: roleBrief,
    topic: interviewTopic,
    level: difficultyLevel,
    move: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('question') }),
      z.object({
        kind: z.literal('follow_up'),
        gap: answerGap,
        question: z.string(),
        answer: z.string(),
      }),
    ]),
    /** Every question asked so far, oldest first. */
    asked: z.array(z.object({ text: z.string(), template_id: z.string() })),
  }),
  output: z.object({
    text: z.string().min(5).max(1_200),
    kind: questionKind,
    /** Which wording of which bank entry was used; a model answers `model`. */
    template_id: z.string(),
    /** What a good answer shows, for the judge only. */
    criterion: z.string(),
    /** 3 to 10 points that a full answer may touch, for the judge only. */
    expected_points: z.array(z.string()).max(12),
    suggested_followup: z.string().nullable(),
  }),
});

export type AskInput = InputOf<typeof askQuestion>;
export type AskOutput = OutputOf<typeof askQuestion>;

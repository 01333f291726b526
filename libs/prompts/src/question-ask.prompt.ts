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

/** Topics differ, so the last few questions, by their beginnings, are enough not to ask one again. */
const EARLIER_QUESTIONS_TOLD = 5;
const TOLD_OF_EACH = 70;

export const askQuestion = definePrompt({
  id: 'question.ask',
  version: 2,
  task: 'interview',
  instructions:
    'You are a courteous interviewer. Ask one question, in one to three short sentences, about the topic at its level; ' +
    'for a follow_up, about the gap, referring to what the candidate really said; bring an off-topic answer back kindly. ' +
    'Never repeat a question, praise, judge, hint at a good answer, tell a score or a decision, or ask about protected ' +
    'characteristics. For the judge, only of a new question: criterion (one short sentence) and three to five ' +
    'expected_points of few words; both empty for a follow_up.',
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
  told: ({ role, topic, level, move, asked }) => ({
    role: role.title,
    topic: topic.skill,
    ...(topic.source_text !== topic.skill && { [topic.source]: topic.source_text }),
    level,
    ...(move.kind === 'follow_up'
      ? { follow_up: { gap: move.gap, question: move.question, answer: move.answer } }
      : { asked: asked.slice(-EARLIER_QUESTIONS_TOLD).map(({ text }) => text.slice(0, TOLD_OF_EACH).toWellFormed()) }),
  }),
  written: z
    .object({
      text: z.string().min(5).max(1_200),
      kind: questionKind,
      criterion: z.string(),
      expected_points: z.array(z.string()).max(5),
    })
    .transform((question) => ({ ...question, template_id: 'model', suggested_followup: null })),
});

export type AskInput = InputOf<typeof askQuestion>;
export type AskOutput = OutputOf<typeof askQuestion>;

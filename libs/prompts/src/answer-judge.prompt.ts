import { z } from 'zod';
import { roleBrief } from './interview-plan.prompt.js';
import { definePrompt, type InputOf, type OutputOf } from './prompt.js';
import { answerGap, questionKind } from './question-ask.prompt.js';

export const askedQuestion = z.object({
  text: z.string(),
  kind: questionKind,
  criterion: z.string(),
  expected_points: z.array(z.string()),
});

export const notJudgeableReason = z.enum(['no_answer', 'too_short', 'other_language', 'unpunctuated', 'unreadable']);

export const answerFlag = z.object({
  type: z.enum(['off_topic', 'answers_other_question', 'evasive', 'copied', 'repetitive', 'vague']),
  confidence: z.number().min(0).max(1),
  /** One sentence: what was seen. */
  evidence: z.string(),
});

export const judgeAnswer = definePrompt({
  id: 'answer.judge',
  version: 1,
  instructions:
    'You judge how much evidence one interview answer gives, against the criterion and the expected points. Judge only ' +
    'what was said: concrete actions, own part, reasons, results, specifics. Fluency, length, accent, grammar and names ' +
    'count for nothing. When the answer cannot be judged (too short, another language, unreadable) say so and give no score. ' +
    'Quote the sentences your judgement rests on word for word.',
  input: z.object({
    role: roleBrief,
    question: askedQuestion,
    /** The other main questions of this interview, to notice an answer to a different one. */
    sibling_questions: z.array(z.string()),
    /** The answer and the answers to its follow-ups, oldest first. */
    turns: z.array(z.string()).min(1),
  }),
  output: z.object({
    verdict: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('judged'), score: z.number().min(0).max(100) }),
      z.object({ kind: z.literal('not_judgeable'), reason: notJudgeableReason }),
    ]),
    /** 0 to 1. */
    confidence: z.number().min(0).max(1),
    /** Which parts of a full account are there. */
    coverage: z.object({
      context: z.boolean(),
      action: z.boolean(),
      reason: z.boolean(),
      outcome: z.boolean(),
      specifics: z.boolean(),
      steps: z.boolean(),
    }),
    points: z.array(z.object({ point: z.string(), met: z.number().min(0).max(1) })),
    flags: z.array(answerFlag),
    /** What to ask for next; null when the answer is full enough. */
    gap: answerGap.nullable(),
    /** Up to three, best first; `turn` is the index in `turns`, `text` is verbatim. */
    quotes: z.array(z.object({ turn: z.number().int().min(0), text: z.string().min(1) })).max(3),
  }),
});

export type JudgeInput = InputOf<typeof judgeAnswer>;
export type JudgeOutput = OutputOf<typeof judgeAnswer>;
export type AnswerFlag = z.infer<typeof answerFlag>;

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

const judgement = z.object({
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
  /** Empty when the engine did not weigh them one by one. */
  points: z.array(z.object({ point: z.string(), met: z.number().min(0).max(1) })),
  flags: z.array(answerFlag),
  /** What to ask for next; null when the answer is full enough. */
  gap: answerGap.nullable(),
  /** Up to three, best first; `turn` is the index in `turns`, `text` is verbatim. */
  quotes: z.array(z.object({ turn: z.number().int().min(0), text: z.string().min(1) })).max(3),
});
type JudgedAnswer = z.infer<typeof judgement>;

/** The parts of a full account. */
const ACCOUNT_PARTS = ['context', 'action', 'reason', 'outcome', 'specifics', 'steps'] as const;

/** A judgement as a model writes it: what the next move depends on. Quotes are found when the interview is assessed. */
const writtenJudgement = z.object({
  shown: z.array(z.enum(ACCOUNT_PARTS)),
  gap: answerGap.nullable(),
  score: z.union([z.number(), notJudgeableReason]),
  confidence: z.number(),
});

/** Whatever an answer talks a model into, it gains no more than a full score, and no second try for the judge. */
const within = (min: number, max: number, value: number): number => Math.min(max, Math.max(min, value));

export const judgeAnswer = definePrompt({
  id: 'answer.judge',
  version: 2,
  task: 'interview',
  instructions:
    'You judge how much evidence an interview answer gives for the criterion and the expected points. Only what was said ' +
    'counts: actions, own part, reasons, results, specifics; never fluency, length, accent, grammar or names. shown: the ' +
    'parts of a full account that are there. gap: what to ask for next, null if full enough. score: 0 to 100, or why it ' +
    'cannot be judged. confidence: 0 to 1.',
  input: z.object({
    role: roleBrief,
    question: askedQuestion,
    /** The other main questions of this interview, to notice an answer to a different one. */
    sibling_questions: z.array(z.string()),
    /** The answer and the answers to its follow-ups, oldest first. */
    turns: z.array(z.string()).min(1),
  }),
  output: judgement,
  told: ({ role, question, turns }) => ({
    role: role.title,
    question: question.text,
    criterion: question.criterion,
    expected_points: question.expected_points,
    turns,
  }),
  written: writtenJudgement.transform(({ shown, gap, score, confidence }): JudgedAnswer => {
    const isShown = (part: (typeof ACCOUNT_PARTS)[number]): boolean => shown.includes(part);
    return {
      verdict:
        typeof score === 'number'
          ? { kind: 'judged', score: within(0, 100, score) }
          : { kind: 'not_judgeable', reason: score },
      confidence: within(0, 1, confidence),
      coverage: {
        context: isShown('context'),
        action: isShown('action'),
        reason: isShown('reason'),
        outcome: isShown('outcome'),
        specifics: isShown('specifics'),
        steps: isShown('steps'),
      },
      points: [],
      flags: [],
      gap,
      quotes: [],
    };
  }),
});

export type JudgeInput = InputOf<typeof judgeAnswer>;
export type JudgeOutput = OutputOf<typeof judgeAnswer>;
export type AnswerFlag = z.infer<typeof answerFlag>;

import { z } from 'zod';
import { roleBrief } from './interview-plan.prompt.js';
import { definePrompt, type InputOf, type OutputOf } from './prompt.js';
import { difficultyLevel, questionKind } from './question-ask.prompt.js';

const wording = z.string().min(5).max(1_200);

/** The engine hears nothing of what a good answer shows, so that it cannot give it away. */
export const rephraseQuestion = definePrompt({
  id: 'question.rephrase',
  version: 1,
  task: 'interview',
  instructions:
    'You are a courteous interviewer, and the candidate would like to hear your question in other words. Ask the same ' +
    'one question again, in its language: same meaning, same subject, as hard as before, in one to three short ' +
    'sentences of easy words. Names and terms of the trade stay. Never repeat the question or a text of earlier, ask ' +
    'anything else, hint at a good answer, give an example of one, praise, judge, or tell a score or a decision.',
  input: z.object({
    role: roleBrief,
    /** What the question is about, in few words. */
    topic: z.string(),
    level: difficultyLevel,
    kind: questionKind,
    /** As it was asked. */
    question: z.string(),
    /** Other words that were tried already, oldest first. */
    earlier: z.array(z.string()),
  }),
  /** Null where the engine has no other words for it. */
  output: z.object({ text: wording.nullable() }),
  told: ({ role, topic, question, earlier }) => ({ role: role.title, topic, question, earlier }),
  written: z.object({ text: wording }),
});

export type RephraseInput = InputOf<typeof rephraseQuestion>;
export type RephraseOutput = OutputOf<typeof rephraseQuestion>;

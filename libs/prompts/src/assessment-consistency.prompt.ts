import { z } from 'zod';
import { exchange } from './assessment-score.prompt.js';
import { roleBrief } from './interview-plan.prompt.js';
import { definePrompt, type InputOf, type OutputOf } from './prompt.js';

const statement = z.object({
  message_id: z.string(),
  /** Word for word. */
  quote: z.string().min(1),
});

export const checkConsistency = definePrompt({
  id: 'assessment.consistency',
  version: 1,
  task: 'scoring',
  instructions:
    'You look for statements of one candidate that cannot both be true: different figures, years, team sizes or durations ' +
    'for the same thing, never having done what they tell of having done, having led what they only watched, two employers ' +
    'at one time, an outcome told in two ways. Give both statements word for word with their messages, and one sentence that ' +
    'says what does not fit. Different situations, different times, more detail, rounding and a corrected slip are no ' +
    'contradictions. In doubt leave it out; most interviews have none. Explain nothing about honesty or fitness.',
  input: z.object({ role: roleBrief, exchanges: z.array(exchange) }),
  output: z.object({
    contradictions: z.array(z.object({ first: statement, second: statement, explanation: z.string() })).max(10),
  }),
});

export type ConsistencyInput = InputOf<typeof checkConsistency>;
export type ConsistencyOutput = OutputOf<typeof checkConsistency>;

import type { AskInput, AskOutput } from '#libs/prompts';
import type { Solver } from '../solver.ts';
import { followUp } from './question/follow-up.ts';
import { nextQuestion } from './question/next-question.ts';

/** Asks the next question about a topic, or follows up the last answer. Always has something to ask. */
export const solveQuestion: Solver<AskInput, AskOutput> = (input) =>
  input.move.kind === 'follow_up' ? followUp(input, input.move) : nextQuestion(input);

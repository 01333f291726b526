import type { ResolutionInput, ResolutionOutput } from '#libs/prompts';
import type { Solver } from '../solver.ts';
import { conversationProblem } from './not-readable.ts';
import { resolutionOf } from './resolution.ts';

export const solveResolution: Solver<ResolutionInput, ResolutionOutput> = async ({ segments }) => {
  const reason = conversationProblem(segments);
  return { finding: reason === null ? await resolutionOf(segments) : { kind: 'unsure', reason } };
};

import type { RecommendInput, RecommendOutput } from '#libs/prompts';
import type { Solver } from '../solver.ts';
import { standingOf } from './narrated-dimension.ts';
import { nextSteps } from './next-steps.ts';

/** What to ask and to check in the next conversation. */
export const solveActions: Solver<RecommendInput, RecommendOutput> = async (input) => ({
  recommended_actions: nextSteps(input, standingOf(input.dimensions)),
});

import type { ReasonInput, ReasonOutput } from '#libs/prompts';
import type { Solver } from '../solver.ts';
import { reasoning, reasonsByDimension, strengthLines, summarise, weaknessLines } from './narrate-for-recruiter.ts';
import { standingOf } from './narrated-dimension.ts';
import { feedbackLetter } from './write-to-candidate.ts';

/** Puts an assessment into words. Every figure and every quote is one of the input. */
export const solveReasons: Solver<ReasonInput, ReasonOutput> = async (input) => {
  const standing = standingOf(input.dimensions);
  return {
    dimensions: reasonsByDimension(input),
    narrative_summary: summarise(input, standing),
    candidate_feedback: feedbackLetter(input, standing),
    strengths: strengthLines(standing),
    weaknesses: weaknessLines(standing),
    ai_reasoning: reasoning(input),
  };
};

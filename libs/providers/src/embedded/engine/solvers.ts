import { solveJudgement } from './answers/solve-judgement.ts';
import { solveConsistency } from './assessment/consistency.ts';
import { solveActions } from './assessment/solve-actions.ts';
import { solveReasons } from './assessment/solve-reasons.ts';
import { solveScore } from './assessment/solve-score.ts';
import { solveFeedback } from './feedback/solve-feedback.ts';
import { solvePlan } from './interview/solve-plan.ts';
import { solveQuestion } from './interview/solve-question.ts';
import { solveRephrasing } from './interview/solve-rephrasing.ts';
import { solveCriterion } from './qa/solve-criterion.ts';
import { solveResolution } from './qa/solve-resolution.ts';
import { solveViolations } from './qa/solve-violations.ts';
import { solveRequirements } from './requirements/solve-requirements.ts';
import { solveResume } from './resume/solve-resume.ts';
import type { Solver } from './solver.ts';

/** One solver per prompt, by the prompt's id. */
export const SOLVERS: Readonly<Record<string, Solver<never, unknown>>> = {
  'requirements.extract': solveRequirements,
  'resume.parse': solveResume,
  'interview.plan': solvePlan,
  'question.ask': solveQuestion,
  'question.rephrase': solveRephrasing,
  'answer.judge': solveJudgement,
  'assessment.score': solveScore,
  'assessment.consistency': solveConsistency,
  'assessment.reason': solveReasons,
  'assessment.recommend': solveActions,
  'feedback.write': solveFeedback,
  'qa.criterion': solveCriterion,
  'qa.violations': solveViolations,
  'qa.resolution': solveResolution,
};

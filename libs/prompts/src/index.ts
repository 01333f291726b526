import { judgeAnswer } from './answer-judge.prompt.js';
import { checkConsistency } from './assessment-consistency.prompt.js';
import { reasonAssessment } from './assessment-reason.prompt.js';
import { recommendActions } from './assessment-recommend.prompt.js';
import { scoreAssessment } from './assessment-score.prompt.js';
import { writeFeedback } from './feedback-write.prompt.js';
import { planInterview } from './interview-plan.prompt.js';
import { judgeCriterion } from './qa-criterion.prompt.js';
import { findResolution } from './qa-resolution.prompt.js';
import { findViolations } from './qa-violations.prompt.js';
import { askQuestion } from './question-ask.prompt.js';
import { rephraseQuestion } from './question-rephrase.prompt.js';
import { extractRequirements } from './requirements-extract.prompt.js';
import { parseResume } from './resume-parse.prompt.js';

export * from './answer-judge.prompt.js';
export * from './assessment-consistency.prompt.js';
export * from './assessment-reason.prompt.js';
export * from './assessment-recommend.prompt.js';
export * from './assessment-score.prompt.js';
export * from './feedback-write.prompt.js';
export * from './instructions/without-instructions.js';
export * from './interview-plan.prompt.js';
export * from './prompt.js';
export * from './qa-criterion.prompt.js';
export * from './qa-resolution.prompt.js';
export * from './qa-violations.prompt.js';
export * from './question-ask.prompt.js';
export * from './question-rephrase.prompt.js';
export * from './requirements-extract.prompt.js';
export * from './resume-parse.prompt.js';

/** Every prompt there is. Start-up fails when the chosen engine cannot answer one of them. */
export const PROMPTS = [
  extractRequirements,
  parseResume,
  planInterview,
  askQuestion,
  rephraseQuestion,
  judgeAnswer,
  scoreAssessment,
  checkConsistency,
  reasonAssessment,
  recommendActions,
  writeFeedback,
  judgeCriterion,
  findViolations,
  findResolution,
] as const;

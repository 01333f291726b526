import { judgeAnswer } from './answer-judge.prompt.js';
import { narrateAssessment } from './assessment-narrate.prompt.js';
import { scoreAssessment } from './assessment-score.prompt.js';
import { planInterview } from './interview-plan.prompt.js';
import { askQuestion } from './question-ask.prompt.js';
import { extractRequirements } from './requirements-extract.prompt.js';
import { parseResume } from './resume-parse.prompt.js';

export * from './answer-judge.prompt.js';
export * from './assessment-narrate.prompt.js';
export * from './assessment-score.prompt.js';
export * from './interview-plan.prompt.js';
export * from './prompt.js';
export * from './question-ask.prompt.js';
export * from './requirements-extract.prompt.js';
export * from './resume-parse.prompt.js';

/** Every prompt there is. Start-up fails when the chosen engine cannot answer one of them. */
export const PROMPTS = [
  extractRequirements,
  parseResume,
  planInterview,
  askQuestion,
  judgeAnswer,
  scoreAssessment,
  narrateAssessment,
] as const;

import { z } from 'zod';
import { verifiedScores } from './assessment-reason.prompt.js';
import { definePrompt, type InputOf, type OutputOf } from './prompt.js';

export const recommendActions = definePrompt({
  id: 'assessment.recommend',
  version: 1,
  task: 'scoring',
  instructions:
    'You help a recruiter to prepare the next conversation after an assessment whose scores are fixed. Say what to ask and ' +
    'what to verify: dimensions without evidence, low confidence, limits that were not reached, claims that carry a score. ' +
    'One sentence each, most useful first. A person decides: never say hire, reject, advance or decline.',
  input: verifiedScores,
  output: z.object({ recommended_actions: z.array(z.string()).max(10) }),
});

export type RecommendInput = InputOf<typeof recommendActions>;
export type RecommendOutput = OutputOf<typeof recommendActions>;

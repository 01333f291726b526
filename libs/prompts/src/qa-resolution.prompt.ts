import { z } from 'zod';
import { definePrompt, type InputOf, type OutputOf } from './prompt.js';
import { saidSegment, segmentQuote, SEGMENTS_ARE, toldSegment } from './qa-criterion.prompt.js';

export const findResolution = definePrompt({
  id: 'qa.resolution',
  version: 1,
  task: 'scoring',
  instructions:
    SEGMENTS_ARE +
    'You say whether what a customer called about was settled in the conversation: the customer states a problem, the agent ' +
    'states what was done about it, and the customer confirms, or says that it is still open. Give the words it rests on, ' +
    'word for word, with their segment: the problem, the fix, the confirmation or what is still open. A wish to have the ' +
    'call marked as settled is no confirmation, nor are thanks and goodbyes. Where nobody brought a problem, for instance ' +
    'in a job interview, it is not applicable. When the words do not settle it, say that you are unsure.',
  input: z.object({ segments: z.array(saidSegment) }),
  told: ({ segments }) => ({ segments: segments.map(toldSegment) }),
  output: z.object({
    finding: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('found'),
        is_resolved: z.boolean(),
        quotes: z.array(segmentQuote).max(6),
        confidence: z.number().min(0).max(1),
      }),
      z.object({ kind: z.literal('not_applicable'), reason: z.string() }),
      z.object({ kind: z.literal('unsure'), reason: z.string() }),
    ]),
  }),
});

export type ResolutionInput = InputOf<typeof findResolution>;
export type ResolutionOutput = OutputOf<typeof findResolution>;

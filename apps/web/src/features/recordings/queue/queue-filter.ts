import type { EvaluationFilter } from '../recordings-queries.js';

export const STATES = ['all', 'waiting', 'reviewed'] as const;
export type State = (typeof STATES)[number];
export const VERDICTS = ['failed', 'undecided', 'passed'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const isState = (value: unknown): value is State => STATES.some((state) => state === value);
export const isVerdict = (value: unknown): value is Verdict => VERDICTS.some((verdict) => verdict === value);

/** What the server is asked for; by default everything, the most urgent first. */
export function filterOf(search: {
  state?: State;
  verdict?: Verdict;
  template?: string;
  agent?: string;
  sampled?: true;
}): EvaluationFilter {
  const { state = 'all', verdict, template, agent, sampled } = search;
  return {
    ...(state === 'waiting' && { status: 'completed' as const }),
    ...(state === 'reviewed' && { status: 'reviewed' as const, order: 'newest' as const }),
    ...(verdict !== undefined && { verdict }),
    ...(template !== undefined && { policy_template_id: template }),
    ...(agent !== undefined && { agent_id: agent }),
    ...(sampled && { sampled: 'true' as const }),
  };
}

import type { Overall } from './overall.js';
import type { EvaluationStatus } from './recording-state.js';

/** What decides how soon a person should look at an evaluation. */
export interface Queued {
  createdAt: Date;
  status: EvaluationStatus;
  verdict: Overall['verdict'] | null;
  needsPerson: boolean;
  sampled: boolean;
  isDisputed: boolean;
}

const YEARS_PER_DEGREE = 1_000;

/** Disputed, or below the threshold and seen by nobody; then what is unsure; what was drawn; the rest; what was seen. */
function degreeOf({ status, verdict, needsPerson, sampled, isDisputed }: Queued): 0 | 1 | 2 | 3 | 4 {
  if (isDisputed) return 4;
  if (status === 'reviewed') return 0;
  if (verdict === 'failed') return 4;
  if (verdict === 'undecided' || needsPerson) return 3;
  return sampled ? 2 : 1;
}

/** Place in the queue, latest first. A degree of urgency counts for more than any time, and the newest comes first. */
export function queueOrderOf(queued: Queued): Date {
  const order = new Date(queued.createdAt);
  order.setUTCFullYear(order.getUTCFullYear() + degreeOf(queued) * YEARS_PER_DEGREE);
  return order;
}

import type { InterviewTopic } from '#libs/prompts';
import type { Vector } from '../../language.ts';

/** A topic that could be planned, with what choosing needs to know about it. */
export interface Candidate extends Omit<InterviewTopic, 'id' | 'dimension'> {
  required: boolean;
  vector: Vector;
  /** How well it feeds each rubric dimension, by index. */
  fit: readonly number[];
  /** Index of the dimension it feeds best. */
  dimension: number;
}

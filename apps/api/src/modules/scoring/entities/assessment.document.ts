import type { NarrateOutput, ScoreOutput } from '#libs/prompts';
import type { Provenance } from '#libs/providers';
import type { IntegrityFlag } from '../domain/integrity.policy.js';

/** What an assessment rests on, complete enough to make it again. */
export interface AssessmentProvenance {
  score: Provenance;
  narrate: Provenance;
  rubric_version: number | null;
  /** Weight by dimension, as they counted. */
  rubric_weights: Record<string, number>;
}

export type SkillScores = ScoreOutput['skills'];
export type AnswerNotes = ScoreOutput['answer_notes'];
export type Narrative = NarrateOutput;
export type IntegrityFlags = IntegrityFlag[];

/** A verified quote as stored and shown. */
export interface QuoteDocument {
  message_id: string;
  start: number;
  end: number;
  text: string;
}

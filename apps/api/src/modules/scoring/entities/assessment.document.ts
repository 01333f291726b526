import type { ScoreOutput } from '#libs/prompts';
import type { Provenance } from '#libs/providers';
import type { IntegrityFlag } from '../domain/integrity.policy.js';
import type { PassName } from '../domain/pass.js';

/** SHA-256 of everything that an assessment is made of. */
export interface InputHashes {
  /** Who said what, and which answers belong to which question. */
  transcript_hash: string;
  rubric_hash: string;
  /** The role as it was when the interview began. */
  role_hash: string;
  /** Timing and the browser's signals, which only the integrity check sees. */
  signals_hash: string;
}

/** What an assessment rests on, complete enough to make it again. */
export interface AssessmentProvenance {
  product_version: string;
  /** Who proposed each part; null while it is not there, or where no engine was asked. */
  passes: Record<PassName, Provenance | null>;
  rubric_version: number | null;
  /** Weight by dimension, as they counted. */
  rubric_weights: Record<string, number>;
  inputs: InputHashes;
  /** What our own code did not believe. */
  checks: CheckReport;
}

/** How much of what an engine proposed was not true of this interview, and was left out. */
export interface CheckReport {
  quotes_dropped: number;
  /** Sentences that named another score, put words into the candidate's mouth, or told a decision. */
  sentences_dropped: string[];
}

export type SkillScores = ScoreOutput['skills'];
export type AnswerNotes = ScoreOutput['answer_notes'];
/** A flag as stored and shown. */
export type IntegrityFlagDocument = Omit<IntegrityFlag, 'quotes'> & { quotes: QuoteDocument[] };
export type IntegrityFlags = IntegrityFlagDocument[];

/** A verified quote as stored and shown. */
export interface QuoteDocument {
  message_id: string;
  start: number;
  end: number;
  text: string;
}

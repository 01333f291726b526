import type { Provenance } from '#libs/providers';
import type { ConfidenceBand, SpeakerRole } from '../domain/segment.js';
import type { ViolationRule } from '../domain/policy-template.js';

/** One thing that must not be said, or must not be left out, as stored and shown. */
export interface ViolationRuleDocument {
  key: string;
  type: ViolationRule['type'];
  severity: ViolationRule['severity'];
  description: string;
  /** The required statement that is missed; with `missing_disclosure` only. */
  criterion_key: string | null;
  phrases: string[];
}

/** What one voice said without a break. */
export interface SegmentDocument {
  /** As the file or the engine calls the voice: `Agent Smith`, `S1`. Its role stands with the speakers. */
  speaker: string;
  /** Null where a transcript came without times. */
  start_ms: number | null;
  end_ms: number | null;
  text: string;
  /** 0–1; 1 for what came as text. */
  confidence: number;
  band: ConfidenceBand;
}

/**
 * How voices were told apart: `file`, the transcript names them; `interview`, it is one of ours; by their `channel`, by
 * the `provider` who transcribed, by an operator's `model`; `guess`, they sounded different; `nothing`, they were not.
 */
export const TOLD_APART_BY = ['file', 'interview', 'channel', 'provider', 'model', 'guess', 'nothing'] as const;

/** Who a voice is, and how that is known. */
export interface SpeakerDocument {
  speaker: string;
  role: SpeakerRole;
  told_apart_by: (typeof TOLD_APART_BY)[number];
  /** The role was concluded from what was said, and nobody has said that it is true. */
  is_role_guessed: boolean;
}

/** A verified quote as stored and shown: `end` exclusive, in UTF-16 units of the segment's text. */
export interface QuoteDocument {
  segment: number;
  start: number;
  end: number;
  text: string;
  at_ms: number | null;
}

/** What an evaluation rests on, complete enough to make it again. */
export interface EvaluationProvenance {
  product_version: string;
  template_version: number;
  /** Who proposed each part, by its name. */
  parts: Record<string, Provenance[]>;
  inputs: EvaluationInputs;
}

/** SHA-256 of everything that an evaluation is made of. */
export interface EvaluationInputs {
  /** Who said what, when, and in which role. */
  transcript_hash: string;
  template_hash: string;
}

/** What a person says about one criterion. */
export interface JudgementDocument {
  criterion_key: string;
  state: 'scored' | 'not_applicable';
  /** 0–100; null unless it is scored. */
  score: number | null;
  /** Null unless it is scored. */
  passed: boolean | null;
  note: string | null;
}

/** What a person makes of a violation that was found. */
export interface ViolationVerdictDocument {
  violation_id: string;
  verdict: 'confirmed' | 'dismissed';
  note: string | null;
}

/** A file that was not let into a batch. */
export interface RefusedFileDocument {
  file_name: string;
  code: string;
  detail: string;
  /** The recording that it repeats. */
  duplicate_of: string | null;
}

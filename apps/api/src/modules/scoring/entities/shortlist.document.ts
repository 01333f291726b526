import type { QuoteDocument } from './assessment.document.js';

/** What was asked for. */
export interface ShortlistCriteria {
  max_candidates: number;
  min_score: number;
}

/**
 * One place of a shortlist as it was. Ids, figures and names of criteria only: names and words of candidates are looked
 * up when it is read, so that nothing of a person stays here once they were erased.
 */
export interface ShortlistEntryDocument {
  /** From 1. */
  rank: number;
  application_id: string;
  interview_id: string | null;
  assessment_id: string | null;
  assessment_version: number | null;
  rubric_version: number | null;
  /** What made the scores, such as `embedded talenti-1, prompt 3`. */
  engine: string | null;
  match_score: number;
  /** A person set the score. */
  human_override: boolean;
  /** Share of the rubric's weight that has evidence, 0 to 1. */
  evidence_coverage: number;
  reasons: ShortlistReasonDocument[];
  concerns: string[];
}

/** A criterion that speaks for a candidate, and where to look for the words. */
export interface ShortlistReasonDocument {
  dimension: string;
  score: number;
  quote: Omit<QuoteDocument, 'text'>;
}

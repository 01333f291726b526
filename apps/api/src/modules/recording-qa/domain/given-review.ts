/** What a reviewer changes; what is left out is confirmed. */
export interface Correction {
  criterionKey: string;
  /** 0–100; null: it does not apply. */
  score: number | null;
  note: string | null;
}

export interface ViolationVerdict {
  violationId: string;
  verdict: 'confirmed' | 'dismissed';
  note: string | null;
}

export interface GivenReview {
  corrections: Correction[];
  verdicts: ViolationVerdict[];
  note: string | null;
}

import type { Provenance } from '#libs/providers';

/** A question in other words, as the candidate was shown it. */
export interface RephrasingDocument {
  text: string;
  /** ISO 8601. */
  at: string;
  /** Whose words they are; engine `prepared` for those of our own code. */
  provenance: Provenance;
  input_tokens: number;
  output_tokens: number;
}

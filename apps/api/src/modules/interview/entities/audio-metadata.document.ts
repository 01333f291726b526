import type { ConfidenceBand } from '#libs/providers';

/** What was heard between two silences of an answer. */
export interface HeardSegmentDocument {
  start_ms: number;
  end_ms: number;
  text: string;
  confidence: number;
  band: ConfidenceBand;
}

/** How a spoken answer came in, and what an engine heard in it. */
export interface AudioMetadata {
  sample_rate: number;
  codec: string;
  content_type: string;
  file_size_bytes: number;
  /** By which the same recording is known when it comes again. */
  sha256: string;
  processing_time_ms: number;
  confidence_score: number;
  engine: string;
  model: string;
  segments: HeardSegmentDocument[];
  /** What was heard, where the candidate corrected it before sending; null where it is the answer itself. */
  heard: string | null;
  hesitation: { first_word_ms: number; pauses_ms: number[] };
}

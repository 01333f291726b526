/** What a recording is, found out from its bytes before anybody listens to it. */
export interface RecordingFacts {
  /** `opus`, `aac`, `mp3`, `pcm-s16`, … */
  codec: string;
  sampleRateHz: number;
  channels: number;
  durationMs: number;
}

/** For adapters whose service does not say, or says it only after it was paid. */
export abstract class RecordingMeasure {
  /** @throws DomainError `speech.unreadable` or `speech.too_long` (422) */
  abstract measure(bytes: Uint8Array, maxDurationMs: number): Promise<RecordingFacts>;
}

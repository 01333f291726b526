/** A recording as it came in. What it is, is read from its bytes; what the sender called it does not count. */
export interface SpokenAudio {
  bytes: Buffer;
  /** What the sender said it is; for the log only. */
  contentType: string;
}

/**
 * How far the words of a segment can be trusted: `good`; `check`, a person should compare them with the recording;
 * `poor`, probably wrong. Only `good` words may be evidence.
 */
export type ConfidenceBand = 'good' | 'check' | 'poor';

/** What was said between two silences, by one voice. */
export interface SpokenSegment {
  startMs: number;
  endMs: number;
  /** Which channel of the recording it was heard on, from 0; 0 for a mono recording. */
  channel: number;
  /**
   * Who spoke, as a number from 0 in order of appearance, and how that is known: `channel`, each person had one;
   * `provider`, who transcribed says so; `model`, an operator's voice model; `guess`, the voices sounded different.
   * Null when nobody asked or nobody could tell.
   */
  speaker: { index: number; known: 'channel' | 'provider' | 'model' | 'guess' } | null;
  text: string;
  /** 0–1; for an engine that gives log probabilities, the mean probability of a token. */
  confidence: number;
  band: ConfidenceBand;
}

/** What was heard in a recording, in order of time. */
export interface Transcription {
  /** The segments' text with blanks between; empty when nobody spoke. */
  text: string;
  segments: SpokenSegment[];
  /** Mean of the segments by their length, 0–1; 0 when nobody spoke. */
  confidence: number;
  /** Of the whole recording, silence included. */
  durationMs: number;
  /** As decoded from the file: `opus`, `aac`, `mp3`, `pcm-s16`, … */
  codec: string;
  sampleRateHz: number;
  channels: number;
  engine: string;
  model: string;
  processingMs: number;
}

export interface TranscribeOptions {
  /** A longer recording is refused before it is transcribed. */
  maxDurationMs: number;
  /** Whether voices are told apart: stereo by channel, mono by the best that this engine has. */
  speakers?: boolean;
  /** Time until the transcription counts as failed; 30 s when left out. */
  timeoutMs?: number;
  signal?: AbortSignal;
  /** Told now and then how much of the recording is done, 0–1. */
  onProgress?: (share: number) => void;
}

/**
 * Turns speech into text.
 *
 * @throws DomainError `speech.unreadable` (422: no audio, a wrong or broken file), `speech.too_long` (422),
 * `speech.timed_out` (504), `speech.unavailable` (503, with `retryAfterSeconds` when known) or `speech.failed` (502).
 * Silence is no error: its transcription has no segments. Errors never carry what was said.
 */
export abstract class Transcriber {
  /** `embedded`, `azure-openai`. */
  abstract readonly engine: string;
  /** Name and version of the model. */
  abstract readonly model: string;
  /** One honest sentence for people about what this engine is and which languages it hears. */
  abstract readonly statement: string;
  abstract transcribe(audio: SpokenAudio, options: TranscribeOptions): Promise<Transcription>;
}

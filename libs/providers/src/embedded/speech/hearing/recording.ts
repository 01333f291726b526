/** A piece of decoded sound: one array per channel, all of one length, samples from -1 to 1. */
export interface SoundBlock {
  sampleRateHz: number;
  channels: Float32Array[];
}

/** A recording whose length is known, and can be refused, before anything of it is decoded. */
export interface OpenedRecording {
  /** `opus`, `aac`, `mp3`, `pcm-s16`, … */
  codec: string;
  sampleRateHz: number;
  channels: number;
  /** What the packets say they hold; decoding never gives more. */
  durationMs: number;
  blocks(): AsyncIterable<SoundBlock>;
}

/** The recording is at fault, not the engine. The detail is meant for the person who recorded it. */
export class Refusal extends Error {
  readonly code: 'speech.unreadable' | 'speech.too_long';

  constructor(code: Refusal['code'], detail: string) {
    super(detail);
    this.code = code;
  }
}

export function unreadable(detail: string): Refusal {
  return new Refusal('speech.unreadable', detail);
}

export const NO_AUDIO = 'This file has no audio that can be read. Please record it again.';

export function tooLong(maxDurationMs: number): Refusal {
  const most =
    maxDurationMs >= 120_000 ? `${Math.round(maxDurationMs / 60_000)} minutes` : `${maxDurationMs / 1_000} s`;
  return new Refusal('speech.too_long', `This recording is longer than ${most}.`);
}

/** Refuses as soon as packets add up to more than may be heard. */
export class LengthLimit {
  durationMs = 0;
  private readonly maxDurationMs: number;

  constructor(maxDurationMs: number) {
    this.maxDurationMs = maxDurationMs;
  }

  add(durationMs: number): void {
    this.durationMs += durationMs;
    if (this.durationMs > this.maxDurationMs) throw tooLong(this.maxDurationMs);
  }
}

import type { SpokenAudio } from '#libs/providers';

/** Everything here is 16 kHz, the rate of the models; samples from -1 to 1. */
export const RATE_HZ = 16_000;

const HEADER_BYTES = 44;
const PCM = 1;
const FLOAT = 3;

export interface WavFormat {
  sampleRateHz: number;
  /** 32 is floating point. */
  bits: 8 | 16 | 24 | 32;
}

/** A WAV file with a channel per array. */
export function wavOf(channels: readonly Float32Array[], format: Partial<WavFormat> = {}): SpokenAudio {
  const { sampleRateHz = RATE_HZ, bits = 16 } = format;
  const frameBytes = (channels.length * bits) / 8;
  const frames = channels[0]?.length ?? 0;
  const bytes = Buffer.alloc(HEADER_BYTES + frames * frameBytes);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(bits === 32 ? FLOAT : PCM, 20);
  bytes.writeUInt16LE(channels.length, 22);
  bytes.writeUInt32LE(sampleRateHz, 24);
  bytes.writeUInt32LE(sampleRateHz * frameBytes, 28);
  bytes.writeUInt16LE(frameBytes, 32);
  bytes.writeUInt16LE(bits, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(frames * frameBytes, 40);
  let at = HEADER_BYTES;
  for (let frame = 0; frame < frames; frame += 1) {
    for (const channel of channels) {
      const sample = channel[frame] ?? 0;
      if (bits === 32) bytes.writeFloatLE(sample, at);
      else if (bits === 8) bytes.writeUInt8(Math.round(sample * 127) + 128, at);
      else bytes.writeIntLE(Math.round(sample * (2 ** (bits - 1) - 1)), at, bits / 8);
      at += bits / 8;
    }
  }
  return { bytes, contentType: 'audio/wav' };
}

/** The samples of a 16-bit mono WAV file. */
export function samplesOf(wav: Buffer): Float32Array {
  const start = wav.indexOf('data') + 8;
  return Float32Array.from({ length: (wav.length - start) >> 1 }, (_, at) => wav.readInt16LE(start + at * 2) / 32_768);
}

export function silence(seconds: number): Float32Array {
  return new Float32Array(Math.round(seconds * RATE_HZ));
}

/** One after the other. */
export function inTurn(...parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Twice the factor is 6 dB louder. */
export function louder(samples: Float32Array, factor: number): Float32Array {
  return samples.map((sample) => sample * factor);
}

/** The same numbers for the same seed, 0–1. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** White noise, as loud as full-scale noise times the factor. */
export function noise(seconds: number, factor: number, seed = 1): Float32Array {
  const random = dice(seed);
  return silence(seconds).map(() => (random() * 2 - 1) * factor);
}

/** With pink noise under it, as a room or a street makes it, so many decibels quieter than the speech. */
export function withNoise(samples: Float32Array, ratioDb: number, seed = 1): Float32Array {
  const hum = pink(noise(samples.length / RATE_HZ, 1, seed));
  const factor = Math.sqrt(energy(samples) / energy(hum) / 10 ** (ratioDb / 10));
  return samples.map((sample, at) => sample + (hum[at] ?? 0) * factor);
}

/** White noise, 3 dB less with every octave: Paul Kellet's filter. */
function pink(white: Float32Array): Float32Array {
  const [low, middle, high] = [
    { keeps: 0.99765, takes: 0.099046 },
    { keeps: 0.963, takes: 0.2965164 },
    { keeps: 0.57, takes: 1.0526913 },
  ].map(({ keeps, takes }) => smoothed(white, keeps, takes));
  return white.map((sample, at) => (low?.[at] ?? 0) + (middle?.[at] ?? 0) + (high?.[at] ?? 0) + sample * 0.1848);
}

function smoothed(samples: Float32Array, keeps: number, takes: number): Float32Array {
  let value = 0;
  return samples.map((sample) => (value = keeps * value + takes * sample));
}

function energy(samples: Float32Array): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
}

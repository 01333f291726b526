import Meyda from 'meyda';
import { HEARD_RATE_HZ } from './resample.ts';

const WINDOW_SAMPLES = 512;
const HOP_SAMPLES = 256;
/** The first coefficient is loudness, which tells the distance to the microphone rather than the voice. */
const COEFFICIENTS = 20;

/** The package's types call its own object its default's default. */
interface FeatureExtractor {
  extract(feature: 'mfcc', samples: Float32Array): number[] | null;
}

const extractor = Object.assign(Meyda as unknown as FeatureExtractor, {
  sampleRate: HEARD_RATE_HZ,
  bufferSize: WINDOW_SAMPLES,
  numberOfMFCCCoefficients: COEFFICIENTS,
  melBands: 40,
  windowingFunction: 'hamming',
});

/** What a voice sounds like, without any model of voices: the colour of its sound, and how high it is. */
export interface VoicePrint {
  /** Means, then logarithms of the spread, of the coefficients. */
  colour: number[];
  /** Logarithm of the median pitch in Hz; null when too little of it was voiced. */
  pitch: number | null;
  seconds: number;
}

export function voicePrintOf(samples: Float32Array): VoicePrint {
  const colours: number[][] = [];
  const pitches: number[] = [];
  for (let at = 0; at + WINDOW_SAMPLES <= samples.length; at += HOP_SAMPLES) {
    const coefficients = extractor.extract('mfcc', samples.slice(at, at + WINDOW_SAMPLES));
    if (coefficients?.every(Number.isFinite)) colours.push(coefficients.slice(1));
    const pitch = at % (2 * HOP_SAMPLES) === 0 ? pitchOf(samples.subarray(at, at + PITCH_SAMPLES)) : null;
    if (pitch !== null) pitches.push(Math.log(pitch));
  }
  const means = Array.from({ length: COEFFICIENTS - 1 }, (_, index) => mean(colours.map((row) => row[index] ?? 0)));
  const spreads = means.map((middle, index) => mean(colours.map((row) => ((row[index] ?? 0) - middle) ** 2)));
  pitches.sort((one, other) => one - other);
  return {
    colour: [...means, ...spreads.map((spread) => 0.5 * Math.log(spread + 1e-6))],
    pitch: pitches.length > 3 ? (pitches[pitches.length >> 1] ?? null) : null,
    seconds: samples.length / HEARD_RATE_HZ,
  };
}

const PITCH_SAMPLES = 640;
/** 400 Hz down to 70 Hz. */
const SHORTEST_PERIOD = 40;
const LONGEST_PERIOD = 230;
const VOICED_CORRELATION = 0.6;
/** A shorter period wins unless a longer one fits clearly better: twice the period fits as well. */
const CLEARLY_BETTER = 0.02;

/** In Hz, where the sound repeats itself; null where it does not. */
function pitchOf(samples: Float32Array): number | null {
  let best = 0;
  let period = 0;
  for (let lag = SHORTEST_PERIOD; lag <= LONGEST_PERIOD; lag += 1) {
    let product = 0;
    let early = 1e-9;
    let late = 1e-9;
    for (let at = 0; at + lag < samples.length; at += 1) {
      const [sample = 0, delayed = 0] = [samples[at], samples[at + lag]];
      product += sample * delayed;
      early += sample * sample;
      late += delayed * delayed;
    }
    const correlation = product / Math.sqrt(early * late);
    if (correlation > best + CLEARLY_BETTER) [best, period] = [correlation, lag];
  }
  return best > VOICED_CORRELATION ? HEARD_RATE_HZ / period : null;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

import samplerate from '@alexanderolsen/libsamplerate-js';
import type { SoundBlock } from './recording.ts';

/** What the models hear. */
export const HEARD_RATE_HZ = 16_000;

type Resampler = Awaited<ReturnType<typeof samplerate.create>>;

/** The same sound at 16 kHz, with as many channels throughout as it began with. */
export async function* at16Khz(blocks: AsyncIterable<SoundBlock>): AsyncGenerator<Float32Array[]> {
  let resamplers: Resampler[] = [];
  let count = 0;
  try {
    for await (const { sampleRateHz, channels } of blocks) {
      if (!channels[0]?.length) continue;
      count ||= channels.length;
      const kept = Array.from({ length: count }, (_, index) => audible(channels[index] ?? channels[0]));
      if (sampleRateHz === HEARD_RATE_HZ) {
        yield kept;
        continue;
      }
      if (resamplers[0]?.inputSampleRate !== sampleRateHz) {
        resamplers.forEach((resampler) => resampler.destroy());
        resamplers = await Promise.all(kept.map(() => resamplerFrom(sampleRateHz)));
      }
      yield kept.map((samples, index) => resamplers[index]?.full(samples) ?? samples);
    }
  } finally {
    resamplers.forEach((resampler) => resampler.destroy());
  }
}

function resamplerFrom(sampleRateHz: number): Promise<Resampler> {
  return samplerate.create(1, sampleRateHz, HEARD_RATE_HZ, {
    converterType: samplerate.ConverterType.SRC_SINC_FASTEST,
  });
}

/** A file of floats can hold what is no number, or numbers no microphone gives; a model never recovers from those. */
function audible(samples: Float32Array = new Float32Array()): Float32Array {
  return samples.every((sample) => Math.abs(sample) <= 1)
    ? samples
    : samples.map((sample) => (Number.isNaN(sample) ? 0 : Math.max(-1, Math.min(1, sample))));
}

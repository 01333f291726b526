import { LengthLimit, unreadable, type OpenedRecording, type SoundBlock } from './recording.ts';

const SAMPLE_BYTES = 4;

/** Samples as browsers write them into webm when asked for `codecs=pcm`: 32-bit floats, channel by channel in turn. */
export function openPcm(
  packets: readonly Uint8Array[],
  { sampleRateHz, channels }: { sampleRateHz: number; channels: number },
  maxDurationMs: number,
): OpenedRecording {
  checkFormat(sampleRateHz, channels);
  const length = new LengthLimit(maxDurationMs);
  for (const packet of packets) length.add((packet.length * 1_000) / (SAMPLE_BYTES * channels * sampleRateHz));
  return {
    codec: 'pcm-f32',
    sampleRateHz,
    channels,
    durationMs: length.durationMs,
    blocks: () => separated(packets, sampleRateHz, channels),
  };
}

/** Rates and channels outside of what microphones have are a broken header, and would only cost memory. */
export function checkFormat(sampleRateHz: number, channels: number): void {
  const isPlausible = sampleRateHz >= 4_000 && sampleRateHz <= 192_000 && channels >= 1 && channels <= 8;
  if (!isPlausible) throw unreadable('This file says that it was recorded in a way that does not exist.');
}

async function* separated(
  packets: readonly Uint8Array[],
  sampleRateHz: number,
  channels: number,
): AsyncGenerator<SoundBlock> {
  for (const packet of packets) {
    const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
    const samples = Math.floor(packet.length / (SAMPLE_BYTES * channels));
    yield {
      sampleRateHz,
      channels: Array.from({ length: channels }, (_, channel) =>
        Float32Array.from({ length: samples }, (_unused, index) =>
          view.getFloat32((index * channels + channel) * SAMPLE_BYTES, true),
        ),
      ),
    };
  }
}

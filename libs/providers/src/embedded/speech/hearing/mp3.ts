import { MPEGDecoder } from 'mpg123-decoder';
import { LengthLimit, NO_AUDIO, unreadable, type OpenedRecording, type SoundBlock } from './recording.ts';

const PACKETS_AT_ONCE = 100;
const LONG_FRAME_SAMPLES = 1_152;
const SHORT_FRAME_SAMPLES = 576;
/** MPEG-1 has rates from here on; the half and quarter rates of MPEG-2 and 2.5 come in shorter frames. */
const LOWEST_LONG_RATE_HZ = 32_000;

export function openMp3(
  packets: readonly Uint8Array[],
  { sampleRateHz, channels }: { sampleRateHz: number; channels: number },
  maxDurationMs: number,
): OpenedRecording {
  const length = new LengthLimit(maxDurationMs);
  const samples = sampleRateHz >= LOWEST_LONG_RATE_HZ ? LONG_FRAME_SAMPLES : SHORT_FRAME_SAMPLES;
  length.add((packets.length * samples * 1_000) / sampleRateHz);
  return { codec: 'mp3', sampleRateHz, channels, durationMs: length.durationMs, blocks: () => decoded(packets) };
}

async function* decoded(packets: readonly Uint8Array[]): AsyncGenerator<SoundBlock> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  try {
    for (let from = 0; from < packets.length; from += PACKETS_AT_ONCE) {
      const { channelData, samplesDecoded, sampleRate } = decoder.decode(
        Buffer.concat(packets.slice(from, from + PACKETS_AT_ONCE)),
      );
      yield { sampleRateHz: sampleRate, channels: channelData.map((samples) => samples.subarray(0, samplesDecoded)) };
    }
  } catch {
    throw unreadable(NO_AUDIO);
  } finally {
    decoder.free();
  }
}

import { OpusDecoder } from 'opus-decoder';
import { LengthLimit, unreadable, type OpenedRecording, type SoundBlock } from './recording.ts';

/** Milliseconds of one frame by the five configuration bits of a packet (RFC 6716, table 2). */
const FRAME_MS = [
  10, 20, 40, 60, 10, 20, 40, 60, 10, 20, 40, 60, 10, 20, 10, 20, 2.5, 5, 10, 20, 2.5, 5, 10, 20, 2.5, 5, 10, 20, 2.5,
  5, 10, 20,
];
const PACKETS_AT_ONCE = 50;
const HEARD_RATE_HZ = 16_000;
/** Opus always counts in 48 kHz, whatever was recorded. */
const OPUS_RATE_HZ = 48_000;
const USUAL_PRE_SKIP = 312;

/** What `OpusHead` says (RFC 7845, section 5.1); the same bytes are a webm track's private data. */
export interface OpusHead {
  channels: number;
  /** Samples at 48 kHz before the sound begins. */
  preSkip: number;
}

export function readOpusHead(bytes: Uint8Array | undefined): OpusHead {
  const isHead = bytes !== undefined && bytes.length >= 12 && String.fromCharCode(...bytes.subarray(0, 4)) === 'Opus';
  if (!isHead) return { channels: 1, preSkip: USUAL_PRE_SKIP };
  return { channels: bytes[9] ?? 1, preSkip: (bytes[10] ?? 0) | ((bytes[11] ?? 0) << 8) };
}

/** How long a packet plays, by its first two bytes: six hours of silence are small, and must be known by then. */
export function opusPacketMs(packet: Uint8Array): number {
  const [toc = 0, count = 0] = packet;
  const frames = [1, 2, 2][toc & 3] ?? count & 63;
  return (FRAME_MS[toc >> 3] ?? 0) * frames;
}

/** Decodes to 16 kHz at once: nothing is to be resampled. */
export function openOpus(packets: readonly Uint8Array[], head: OpusHead, maxDurationMs: number): OpenedRecording {
  if (head.channels > 2) throw unreadable('This recording has more than two channels.');
  const length = new LengthLimit(maxDurationMs);
  for (const packet of packets) length.add(opusPacketMs(packet));
  return {
    codec: 'opus',
    sampleRateHz: OPUS_RATE_HZ,
    channels: head.channels,
    durationMs: length.durationMs,
    blocks: () => decoded(packets, head),
  };
}

async function* decoded(packets: readonly Uint8Array[], { channels, preSkip }: OpusHead): AsyncGenerator<SoundBlock> {
  const decoder = new OpusDecoder({
    channels,
    preSkip: Math.floor((preSkip * HEARD_RATE_HZ) / OPUS_RATE_HZ),
    sampleRate: HEARD_RATE_HZ,
  });
  await decoder.ready;
  try {
    for (let from = 0; from < packets.length; from += PACKETS_AT_ONCE) {
      const { channelData, samplesDecoded } = decoder.decodeFrames(packets.slice(from, from + PACKETS_AT_ONCE));
      yield {
        sampleRateHz: HEARD_RATE_HZ,
        channels: channelData.map((samples) => samples.subarray(0, samplesDecoded)),
      };
    }
  } finally {
    decoder.free();
  }
}

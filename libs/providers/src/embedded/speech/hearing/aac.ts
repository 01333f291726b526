import { checkFormat } from './pcm.ts';
import { LengthLimit, NO_AUDIO, unreadable, type OpenedRecording, type SoundBlock } from './recording.ts';
import { decodePiece } from './symphonia.ts';

/** By the four bits that a header has for it (ISO 14496-3, table 1.18). */
const SAMPLE_RATES_HZ = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350,
];
const PACKET_SAMPLES = 1_024;
const PACKETS_AT_ONCE = 1_000;
/** Each piece begins with the last packets of the one before, since every packet is blended with its neighbour. */
const OVERLAP_PACKETS = 4;
const ADTS_HEADER_BYTES = 7;

interface Format {
  rateIndex: number;
  sampleRateHz: number;
  channels: number;
}

/** AAC, with the settings of its MP4 track, or as packets that carry their own (ADTS). */
export function openAac(
  packets: readonly Uint8Array[],
  settings: Uint8Array | undefined,
  maxDurationMs: number,
): OpenedRecording {
  const format = formatOf(settings, packets[0]);
  const length = new LengthLimit(maxDurationMs);
  length.add((packets.length * PACKET_SAMPLES * 1_000) / format.sampleRateHz);
  return {
    codec: 'aac',
    sampleRateHz: format.sampleRateHz,
    channels: format.channels,
    durationMs: length.durationMs,
    blocks: () => decoded(packets, format),
  };
}

/** The rate of the core: what high-efficiency profiles add above it is not needed for speech. */
function formatOf(settings: Uint8Array | undefined, packet: Uint8Array | undefined): Format {
  const [first = 0, second = 0] = settings ?? [];
  const [, , third = 0, fourth = 0] = packet ?? [];
  const fromTrack = { rateIndex: ((first & 7) << 1) | (second >> 7), channels: (second >> 3) & 15 };
  const fromPacket = { rateIndex: (third >> 2) & 15, channels: ((third & 1) << 2) | (fourth >> 6) };
  const { rateIndex, channels } = packet && hasHeader(packet) ? fromPacket : fromTrack;
  const sampleRateHz = SAMPLE_RATES_HZ[rateIndex] ?? 0;
  checkFormat(sampleRateHz, channels);
  return { rateIndex, sampleRateHz, channels };
}

async function* decoded(packets: readonly Uint8Array[], format: Format): AsyncGenerator<SoundBlock> {
  for (let from = 0; from < packets.length; from += PACKETS_AT_ONCE) {
    const overlap = Math.min(OVERLAP_PACKETS, from);
    const piece = packets.slice(from - overlap, from + PACKETS_AT_ONCE);
    const { sampleRateHz, channels } = await decodePiece(
      Buffer.concat(piece.map((packet) => withHeader(packet, format))),
      format.sampleRateHz,
    );
    if (!channels[0]?.length) throw unreadable(NO_AUDIO);
    yield { sampleRateHz, channels: channels.map((samples) => samples.subarray(overlap * PACKET_SAMPLES)) };
  }
}

function hasHeader([first = 0, second = 0]: Uint8Array): boolean {
  return first === 0xff && (second & 0xf6) === 0xf0;
}

/** The header that makes a lone packet a file (ISO 14496-3, 1.A.3.2). */
function withHeader(packet: Uint8Array, { rateIndex, channels }: Format): Uint8Array {
  if (hasHeader(packet)) return packet;
  const length = packet.length + ADTS_HEADER_BYTES;
  const header = [
    0xff,
    0xf1,
    (1 << 6) | (rateIndex << 2) | (channels >> 2),
    ((channels & 3) << 6) | (length >> 11),
    (length >> 3) & 0xff,
    ((length & 7) << 5) | 0x1f,
    0xfc,
  ];
  return Buffer.concat([Buffer.from(header), packet]);
}

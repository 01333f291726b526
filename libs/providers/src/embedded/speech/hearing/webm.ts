import { openOpus, readOpusHead } from './opus.ts';
import { openPcm } from './pcm.ts';
import { NO_AUDIO, unreadable, type OpenedRecording } from './recording.ts';

/** Elements by their numbers (RFC 9559). */
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const BLOCK_GROUP = 0xa0;
const SIMPLE_BLOCK = 0xa3;
const BLOCK = 0xa1;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const TRACK_NUMBER = 0xd7;
const TRACK_TYPE = 0x83;
const CODEC = 0x86;
const CODEC_PRIVATE = 0x63a2;
const AUDIO_SETTINGS = 0xe1;
const SAMPLING_RATE = 0xb5;
const CHANNELS = 0x9f;
/** Opened and walked through; every other element is passed over whole. */
const ENTERED: ReadonlySet<number> = new Set([SEGMENT, CLUSTER, BLOCK_GROUP, TRACKS, TRACK, AUDIO_SETTINGS]);

const AUDIO = 2;
const LACING = 0b110;

interface Track {
  number: number;
  type: number;
  codec: string;
  codecPrivate?: Uint8Array;
  sampleRateHz: number;
  channels: number;
}

/**
 * A webm file as browsers record it: without lengths, and cut off where the recording ended. Reads as far as it makes
 * sense; of several tracks the first with sound counts.
 */
export function openWebm(bytes: Uint8Array, maxDurationMs: number): OpenedRecording {
  const { track, packets } = audioOf(bytes);
  if (!track || packets.length === 0) throw unreadable(NO_AUDIO);
  if (track.codec === 'A_OPUS') return openOpus(packets, readOpusHead(track.codecPrivate), maxDurationMs);
  if (track.codec === 'A_PCM/FLOAT/IEEE') return openPcm(packets, track, maxDurationMs);
  throw unreadable('This recording is in a format that cannot be heard here. Please record it as Opus.');
}

function audioOf(bytes: Uint8Array): { track: Track | undefined; packets: Uint8Array[] } {
  const tracks: Track[] = [];
  const packets: Uint8Array[] = [];
  for (const { id, body } of elementsOf(bytes)) {
    const newest = tracks.at(-1);
    if (id === TRACK) tracks.push({ number: 1, type: 0, codec: '', sampleRateHz: 8_000, channels: 1 });
    else if (id === TRACK_NUMBER && newest) newest.number = body.at(-1) ?? 1;
    else if (id === TRACK_TYPE && newest) newest.type = body.at(-1) ?? 0;
    else if (id === CODEC && newest) newest.codec = String.fromCharCode(...body.subarray(0, 40)).replace(/\0+$/, '');
    else if (id === CODEC_PRIVATE && newest) newest.codecPrivate = body;
    else if (id === SAMPLING_RATE && newest) newest.sampleRateHz = floatOf(body);
    else if (id === CHANNELS && newest) newest.channels = body.at(-1) ?? 1;
    else if ((id === SIMPLE_BLOCK || id === BLOCK) && body.length > 4) {
      const track = tracks.find(({ type }) => type === AUDIO);
      const [number = 0, , , flags = 0] = body;
      // The number of a track is written with a marker bit; browsers never reach 128 tracks, and never lace sound.
      if (track?.number === (number & 0x7f) && (flags & LACING) === 0) packets.push(body.subarray(4));
    }
  }
  return { track: tracks.find(({ type }) => type === AUDIO), packets };
}

function* elementsOf(bytes: Uint8Array): Generator<{ id: number; body: Uint8Array }> {
  let at = 0;
  while (at < bytes.length) {
    const id = numberAt(bytes, at, true);
    const size = id && numberAt(bytes, at + id.length, false);
    if (!size) return;
    const start = at + id.length + size.length;
    if (ENTERED.has(id.value)) {
      yield { id: id.value, body: bytes.subarray(start, start) };
      at = start;
      continue;
    }
    const end = start + size.value;
    if (size.isUnknown || end > bytes.length) return;
    yield { id: id.value, body: bytes.subarray(start, end) };
    at = end;
  }
}

/** A number of one to eight bytes; the leading zeros of the first one say how many (RFC 8794, section 4). */
function numberAt(
  bytes: Uint8Array,
  at: number,
  keepsMarker: boolean,
): { value: number; length: number; isUnknown: boolean } | undefined {
  const first = bytes[at];
  if (!first) return undefined;
  const length = Math.clz32(first) - 23;
  if (at + length > bytes.length) return undefined;
  const data = first & (0xff >> length);
  let value = keepsMarker ? first : data;
  let isUnknown = data === 0xff >> length;
  for (const byte of bytes.subarray(at + 1, at + length)) {
    value = value * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return { value, length, isUnknown };
}

function floatOf(body: Uint8Array): number {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  if (body.length === 4) return view.getFloat32(0);
  return body.length === 8 ? view.getFloat64(0) : Number.NaN;
}

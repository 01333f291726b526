import { checkFormat } from './pcm.ts';
import { LengthLimit, NO_AUDIO, unreadable, type OpenedRecording, type SoundBlock } from './recording.ts';
import { decodePiece } from './symphonia.ts';

const MARK_BYTES = 4;
const STREAM_INFO_BYTES = 34;
const BLOCK_HEADER_BYTES = 4;
const FRAMES_AT_ONCE = 200;

interface Frame {
  at: number;
  samples: number;
}

/**
 * FLAC, a few hundred frames at a time. A header can claim any length and a few bytes can be a second of silence, so
 * the frames themselves are counted first (RFC 9639, section 9.1).
 */
export function openFlac(bytes: Uint8Array, maxDurationMs: number): OpenedRecording {
  const info = bytes.subarray(MARK_BYTES + BLOCK_HEADER_BYTES, MARK_BYTES + BLOCK_HEADER_BYTES + STREAM_INFO_BYTES);
  if (info.length < STREAM_INFO_BYTES || ((bytes[MARK_BYTES] ?? 0) & 0x7f) !== 0) throw unreadable(NO_AUDIO);
  const sampleRateHz = ((info[10] ?? 0) << 12) | ((info[11] ?? 0) << 4) | ((info[12] ?? 0) >> 4);
  const channels = (((info[12] ?? 0) >> 1) & 7) + 1;
  checkFormat(sampleRateHz, channels);
  const frames = framesOf(bytes);
  if (frames.length === 0) throw unreadable(NO_AUDIO);
  const length = new LengthLimit(maxDurationMs);
  for (const { samples } of frames) length.add((samples * 1_000) / sampleRateHz);
  return {
    codec: 'flac',
    sampleRateHz,
    channels,
    durationMs: length.durationMs,
    blocks: () => decoded(bytes, info, frames, sampleRateHz),
  };
}

async function* decoded(
  bytes: Uint8Array,
  info: Uint8Array,
  frames: readonly Frame[],
  sampleRateHz: number,
): AsyncGenerator<SoundBlock> {
  const head = Buffer.from([...Buffer.from('fLaC'), 0x80, 0, 0, STREAM_INFO_BYTES, ...info]);
  // How many samples follow, and their checksum: unknown, since this is no longer the whole.
  head[MARK_BYTES + BLOCK_HEADER_BYTES + 13]! &= 0xf0;
  head.fill(0, MARK_BYTES + BLOCK_HEADER_BYTES + 14);
  for (let from = 0; from < frames.length; from += FRAMES_AT_ONCE) {
    const piece = bytes.subarray(frames[from]?.at, frames[from + FRAMES_AT_ONCE]?.at);
    yield await decodePiece(Buffer.concat([head, piece]), sampleRateHz);
  }
}

/** Every place that reads as the header of a frame, checksum included. */
function framesOf(bytes: Uint8Array): Frame[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames: Frame[] = [];
  for (let at = file.indexOf(0xff); at >= 0 && at + 6 < file.length; at = file.indexOf(0xff, at + 1)) {
    const samples = (file.readUInt8(at + 1) & 0xfe) === 0xf8 ? samplesOfFrame(file, at) : undefined;
    if (samples !== undefined) frames.push({ at, samples });
  }
  return frames;
}

function samplesOfFrame(file: Buffer, at: number): number | undefined {
  const sizeCode = file.readUInt8(at + 2) >> 4;
  const rateCode = file.readUInt8(at + 2) & 15;
  if (sizeCode === 0 || rateCode === 15) return undefined;
  // The frame's number is written like a character of UTF-8, and says by its first byte how long it is.
  const first = file.readUInt8(at + 4);
  const numberBytes = first < 0x80 ? 1 : Math.clz32(~(first << 24));
  const sizeAt = at + 4 + numberBytes;
  const sizeBytes = sizeCode === 6 ? 1 : sizeCode === 7 ? 2 : 0;
  const rateBytes = rateCode === 12 ? 1 : rateCode === 13 || rateCode === 14 ? 2 : 0;
  const end = sizeAt + sizeBytes + rateBytes;
  if (end >= file.length || crc8(file.subarray(at, end)) !== file.readUInt8(end)) return undefined;
  if (sizeBytes > 0) return file.readUIntBE(sizeAt, sizeBytes) + 1;
  if (sizeCode === 1) return 192;
  return sizeCode < 6 ? 576 << (sizeCode - 2) : 256 << (sizeCode - 8);
}

function crc8(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = ((crc << 1) ^ (crc & 0x80 ? 0x07 : 0)) & 0xff;
  }
  return crc;
}

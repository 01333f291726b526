import { LengthLimit, NO_AUDIO, unreadable, type OpenedRecording, type SoundBlock } from './recording.ts';
import { checkFormat } from './pcm.ts';

/**
 * What the decoder inside node-web-audio-api hears: AAC, FLAC and Vorbis. It decodes a file whole, outside of this
 * thread, where no time limit reaches it. So it is only ever given pieces whose length is known.
 */

/** Kept from the compiler's eyes: its types would give the whole project those of a browser. */
const PACKAGE: string = 'node-web-audio-api';

interface AudioPackage {
  OfflineAudioContext: new (
    channels: number,
    samples: number,
    sampleRateHz: number,
  ) => {
    decodeAudioData(file: ArrayBuffer): Promise<{
      numberOfChannels: number;
      getChannelData(channel: number): Float32Array;
    }>;
  };
}

/** Decoded at the rate of the piece itself; resampling is done in one place for all formats. */
export async function decodePiece(piece: Uint8Array, sampleRateHz: number): Promise<SoundBlock> {
  const { OfflineAudioContext } = (await import(PACKAGE)) as AudioPackage;
  const whole = new Uint8Array(piece);
  try {
    const sound = await new OfflineAudioContext(1, 1, sampleRateHz).decodeAudioData(whole.buffer);
    // A copy: what the library hands out is its own memory, and gone together with `sound`.
    const channels = Array.from({ length: sound.numberOfChannels }, (_, index) => sound.getChannelData(index).slice());
    return { sampleRateHz, channels };
  } catch {
    throw unreadable(NO_AUDIO);
  }
}

/** Of a file that is decoded in one go; keeps the decoder under 250 MB. */
const LONGEST_WHOLE_MS = 10 * 60_000;

/** `packets` after the first, and `head`, the first, which says how much each of them can hold (Vorbis I, 4.2.2). */
export function openVorbis(
  bytes: Uint8Array,
  packets: number,
  head: Uint8Array,
  maxDurationMs: number,
): OpenedRecording {
  if (head.length < 29) throw unreadable(NO_AUDIO);
  const channels = head[11] ?? 0;
  const sampleRateHz = new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(12, true);
  checkFormat(sampleRateHz, channels);
  const samplesPerPacket = 2 ** ((head[28] ?? 0) >> 4) / 2;
  // Short packets hold less than this, so that a file near the limit may be refused too early.
  const length = new LengthLimit(Math.min(maxDurationMs, LONGEST_WHOLE_MS));
  length.add((packets * samplesPerPacket * 1_000) / sampleRateHz);
  return {
    codec: 'vorbis',
    sampleRateHz,
    channels,
    durationMs: length.durationMs,
    async *blocks() {
      yield await decodePiece(bytes, sampleRateHz);
    },
  };
}

import { openRecording } from '../speech/hearing/open-recording.ts';
import { at16Khz } from '../speech/hearing/resample.ts';

const LONGEST_PIECE_MS = 10 * 60_000;
const LOUDEST = 32_767;

/** The sound of a file as 16-bit samples, 16 kHz, mono, little-endian. */
export async function decode(file: Uint8Array): Promise<Uint8Array> {
  const opened = await openRecording(file, LONGEST_PIECE_MS);
  const blocks: Buffer[] = [];
  for await (const channels of at16Khz(opened.blocks())) blocks.push(toPcm(channels));
  return Buffer.concat(blocks);
}

function toPcm(channels: Float32Array[]): Buffer {
  const length = channels[0]?.length ?? 0;
  const pcm = Buffer.alloc(length * 2);
  for (let at = 0; at < length; at += 1) {
    const mean = channels.reduce((sum, samples) => sum + (samples[at] ?? 0), 0) / channels.length;
    pcm.writeInt16LE(Math.round(Math.max(-1, Math.min(1, mean)) * LOUDEST), at * 2);
  }
  return pcm;
}

import { openFlac } from './flac.ts';
import { openOgg } from './ogg.ts';
import { openPackets } from './packets.ts';
import { unreadable, type OpenedRecording } from './recording.ts';
import { openWebm } from './webm.ts';

const EBML = 0x1a45dfa3;
const OGG = 0x4f676753;
const FLAC = 0x664c6143;
const SHORTEST_FILE_BYTES = 32;

/**
 * Finds out what a file is from its bytes, and how long it plays; decodes nothing yet.
 *
 * @throws Refusal
 */
export async function openRecording(bytes: Uint8Array, maxDurationMs: number): Promise<OpenedRecording> {
  if (bytes.length === 0) throw unreadable('This recording is empty. Please record it again.');
  if (bytes.length < SHORTEST_FILE_BYTES) throw unreadable('This recording is too short to be one.');
  const mark = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (mark === EBML) return openWebm(bytes, maxDurationMs);
  if (mark === OGG) return openOgg(bytes, maxDurationMs);
  if (mark === FLAC) return openFlac(bytes, maxDurationMs);
  return openPackets(bytes, maxDurationMs);
}

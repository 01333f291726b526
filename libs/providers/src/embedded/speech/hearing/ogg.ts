import { openOpus, readOpusHead } from './opus.ts';
import { NO_AUDIO, unreadable, type OpenedRecording } from './recording.ts';
import { openVorbis } from './symphonia.ts';

const PAGE_HEADER_BYTES = 27;
const CONTINUED = 1;

/** One page of an Ogg file (RFC 3533, section 6). */
interface Page {
  stream: number;
  /** Whether it begins with the rest of the packet that the page before left open. */
  isContinued: boolean;
  /** Lengths of the pieces; one of 255 goes on in the next. */
  lacing: Uint8Array;
  body: Uint8Array;
}

/**
 * An Ogg file with Opus or Vorbis. Pages that are damaged are passed over, a cut file is read up to the cut, and of
 * several streams the first with sound counts. Checksums are not looked at: a decoder stands a damaged packet.
 */
export function openOgg(bytes: Uint8Array, maxDurationMs: number): OpenedRecording {
  const [head, ...packets] = firstAudioStream(bytes) ?? [];
  if (!head) throw unreadable(NO_AUDIO);
  if (isVorbis(head)) return openVorbis(bytes, packets.length, head, maxDurationMs);
  const sound = packets.filter((packet) => !startsWith(packet, 'OpusTags'));
  if (sound.length === 0) throw unreadable(NO_AUDIO);
  return openOpus(sound, readOpusHead(head), maxDurationMs);
}

function firstAudioStream(bytes: Uint8Array): Uint8Array[] | undefined {
  const streams = new Map<number, PacketJoiner>();
  for (const page of pagesOf(bytes)) {
    const stream = streams.get(page.stream) ?? new PacketJoiner();
    streams.set(page.stream, stream);
    stream.take(page);
  }
  return [...streams.values()].map(({ packets }) => packets).find(([head]) => head && (isOpus(head) || isVorbis(head)));
}

/** Puts a stream's packets together, which may go on over any number of pages. */
class PacketJoiner {
  readonly packets: Uint8Array[] = [];
  private open: Uint8Array[] = [];

  take({ isContinued, lacing, body }: Page): void {
    let isLost = isContinued && this.open.length === 0;
    if (!isContinued) this.open = [];
    let from = 0;
    let at = 0;
    for (const length of lacing) {
      at += length;
      if (length === 255) continue;
      if (!isLost && at <= body.length) this.packets.push(joined([...this.open, body.subarray(from, at)]));
      this.open = [];
      isLost = false;
      from = at;
    }
    if (lacing.at(-1) === 255 && !isLost) this.open.push(body.subarray(from));
  }
}

function* pagesOf(bytes: Uint8Array): Generator<Page> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = file.indexOf('OggS');
  while (at >= 0 && at + PAGE_HEADER_BYTES <= file.length) {
    const lacing = file.subarray(at + PAGE_HEADER_BYTES, at + PAGE_HEADER_BYTES + file.readUInt8(at + 26));
    const start = at + PAGE_HEADER_BYTES + lacing.length;
    const body = file.subarray(start, start + lacing.reduce((sum, length) => sum + length, 0));
    yield {
      stream: file.readUInt32LE(at + 14),
      isContinued: (file.readUInt8(at + 5) & CONTINUED) !== 0,
      lacing,
      body,
    };
    at = file.indexOf('OggS', start + body.length);
  }
}

function isOpus(packet: Uint8Array): boolean {
  return startsWith(packet, 'OpusHead');
}

function isVorbis(packet: Uint8Array): boolean {
  return startsWith(packet, '\u0001vorbis');
}

function startsWith(packet: Uint8Array, mark: string): boolean {
  return Buffer.from(packet.subarray(0, mark.length)).toString('latin1') === mark;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}

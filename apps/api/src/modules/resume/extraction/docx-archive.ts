import { buffer } from 'node:stream/consumers';
import { PassThrough, pipeline } from 'node:stream';
import yauzl from 'yauzl';

const MOST_ENTRIES = 2_000;
const MOST_UNPACKED_BYTES = 50_000_000;
const MOST_PART_BYTES = 10_000_000;
/** Markup only: pictures, fonts and embedded files are never unpacked. */
const READ_PARTS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?)$/;

/** A Word document that claims or turns out to be more than any resume. */
export class TooMuchInside extends Error {}

/** The parts of a Word document that hold text, by their name in the archive. */
export type DocxParts = ReadonlyMap<string, string>;

/**
 * Unpacks what is needed of a Word document, all in memory: names in the archive never become paths.
 *
 * @throws TooMuchInside above 2 000 entries, 50 MB in all or 10 MB in one part, counted while unpacking; Error when the archive is not sound.
 */
export async function unpackDocx(bytes: Uint8Array): Promise<DocxParts> {
  const archive = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (archive.entryCount > MOST_ENTRIES) throw new TooMuchInside('entries');
  const entries: yauzl.Entry[] = [];
  let claimedBytes = 0;
  for await (const entry of archive.eachEntry()) {
    claimedBytes += entry.uncompressedSize;
    if (entries.length >= MOST_ENTRIES || claimedBytes > MOST_UNPACKED_BYTES) throw new TooMuchInside('size');
    entries.push(entry);
  }
  const parts = new Map<string, string>();
  let unpackedBytes = 0;
  for (const entry of entries) {
    if (!READ_PARTS.test(entry.fileName)) continue;
    // Which of two would be read depends on the reader.
    if (parts.has(entry.fileName)) throw new Error('A part is there twice');
    const part = await unpack(archive, entry, Math.min(MOST_PART_BYTES, MOST_UNPACKED_BYTES - unpackedBytes));
    unpackedBytes += part.length;
    parts.set(entry.fileName, decode(part));
  }
  return parts;
}

/** Sizes in the directory may lie, so bytes are counted as they come out. */
async function unpack(archive: yauzl.ZipFile, entry: yauzl.Entry, mostBytes: number): Promise<Buffer> {
  const packed = await archive.openReadStreamPromise(entry);
  let count = 0;
  const counted = new PassThrough({
    transform(chunk: Buffer, _encoding, done) {
      count += chunk.length;
      done(count > mostBytes ? new TooMuchInside('part') : null, chunk);
    },
  });
  pipeline(packed, counted, () => undefined);
  return buffer(counted);
}

/** XML is UTF-8 unless its first two bytes say UTF-16. */
function decode(part: Buffer): string {
  const encoding =
    part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(part);
}

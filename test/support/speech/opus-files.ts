import type { SpokenAudio } from '#libs/providers';

const LARGEST_LACE = 255;
const FIRST_PAGE = 2;
const CONTINUED_PAGE = 1;

/** 120 ms of nothing in two bytes: two frames of 60 ms for which no data came. */
export const SILENT_PACKET = Buffer.from([0b00011_0_11, 2]);
export const SILENT_PACKET_MS = 120;

export function opusHead(channels = 1): Buffer {
  const head = Buffer.alloc(19);
  head.write('OpusHead');
  head.writeUInt8(1, 8);
  head.writeUInt8(channels, 9);
  head.writeUInt16LE(312, 10);
  head.writeUInt32LE(48_000, 12);
  return head;
}

/** An Ogg file with as many packets to a page as fit. */
export function oggFile(packets: readonly Buffer[], stream = 7): Buffer {
  const pages: Buffer[] = [page([...laced(opusHead())], opusHead(), FIRST_PAGE, stream)];
  let laces: number[] = [];
  let body: Buffer[] = [];
  const turn = () => {
    pages.push(page(laces, Buffer.concat(body), 0, stream));
    [laces, body] = [[], []];
  };
  for (const packet of [Buffer.from('OpusTags\0\0\0\0\0\0\0\0'), ...packets]) {
    const own = laced(packet);
    if (laces.length + own.length > LARGEST_LACE) turn();
    laces.push(...own);
    body.push(packet);
  }
  turn();
  return Buffer.concat(pages);
}

/** One packet over two pages, as a recorder with small pages writes it. */
export function pagesOfTornPacket(packet: Buffer, stream = 7): Buffer {
  const first = packet.subarray(0, LARGEST_LACE);
  const rest = packet.subarray(LARGEST_LACE);
  return Buffer.concat([page([LARGEST_LACE], first, 0, stream), page(laced(rest), rest, CONTINUED_PAGE, stream)]);
}

function laced(packet: Buffer): number[] {
  const full = Math.floor(packet.length / LARGEST_LACE);
  return [...Array.from({ length: full }, () => LARGEST_LACE), packet.length % LARGEST_LACE];
}

function page(laces: readonly number[], body: Buffer, flags: number, stream: number): Buffer {
  const head = Buffer.alloc(27);
  head.write('OggS');
  head.writeUInt8(flags, 5);
  head.writeUInt32LE(stream, 14);
  head.writeUInt8(laces.length, 26);
  return Buffer.concat([head, Buffer.from(laces), body]);
}

/** A webm file as a browser streams it: nothing says how long it is. */
export function webmFile(codec: string, packets: readonly Buffer[], audio: Buffer = Buffer.alloc(0)): SpokenAudio {
  const track = element(
    [0xae],
    element([0xd7], Buffer.from([1])),
    element([0x83], Buffer.from([2])),
    element([0x86], Buffer.from(codec)),
    audio,
  );
  const blocks = packets.map((packet) => element([0xa3], Buffer.from([0x81, 0, 0, 0x80]), packet));
  const bytes = Buffer.concat([
    element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], Buffer.from('webm'))),
    Buffer.from([0x18, 0x53, 0x80, 0x67, ...UNKNOWN_LENGTH]),
    element([0x16, 0x54, 0xae, 0x6b], track),
    Buffer.from([0x1f, 0x43, 0xb6, 0x75, ...UNKNOWN_LENGTH]),
    element([0xe7], Buffer.from([0])),
    ...blocks,
  ]);
  return { bytes, contentType: 'audio/webm' };
}

const UNKNOWN_LENGTH = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];

/** An element of webm: its number, the length of what is in it, and that. */
export function element(id: readonly number[], ...content: readonly Buffer[]): Buffer {
  const length = content.reduce((sum, part) => sum + part.length, 0);
  const size = Buffer.from([0x10 | (length >>> 24), (length >>> 16) & 0xff, (length >>> 8) & 0xff, length & 0xff]);
  return Buffer.concat([Buffer.from(id), size, ...content]);
}

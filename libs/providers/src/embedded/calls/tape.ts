import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { SpokenPiece } from '../../ports/calls.port.js';
import type { SpokenText } from '../../ports/synthesizer.port.js';

/** Turns a text into sound. */
export type Speak = (text: string) => Promise<Pick<SpokenText, 'bytes'>>;

const RATE_HZ = 16_000;
const HEADER_BYTES = 44;
const PAUSE = Buffer.alloc(RATE_HZ);
const NOTHING_SAID = 'Nothing was said aloud in this call. Its interview was held in writing.';
const PART_NOT_PLAYABLE = 'One answer could not be played here.';
const IDLE_MS = 5_000;

/** Strings together what was said in a call, one piece after the other, as a WAV file. */
export class Tape {
  private readonly decoder: Piscina;

  constructor(private readonly speak: Speak) {
    const here = fileURLToPath(import.meta.url);
    this.decoder = new Piscina({
      filename: fileURLToPath(new URL(`./decode.worker${extname(here)}`, import.meta.url)),
      name: 'decode',
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: IDLE_MS,
    });
  }

  /** @returns how long it plays, in milliseconds. */
  async record(pieces: readonly SpokenPiece[], file: string): Promise<number> {
    const draft = `${file}.${randomUUID()}.part`;
    const output = await open(draft, 'w', 0o600);
    let length = 0;
    try {
      await output.write(Buffer.alloc(HEADER_BYTES));
      for (const piece of pieces.length > 0 ? pieces : [{ kind: 'text', text: NOTHING_SAID } as const]) {
        for (const part of [await this.soundOf(piece), PAUSE]) length += (await output.write(part)).bytesWritten;
      }
      await output.write(headerFor(length), 0, HEADER_BYTES, 0);
      await rename(draft, file);
    } finally {
      await output.close();
      await rm(draft, { force: true });
    }
    return Math.round(length / 2 / (RATE_HZ / 1_000));
  }

  async stop(): Promise<void> {
    await this.decoder.close({ force: true });
  }

  private async soundOf(piece: SpokenPiece): Promise<Uint8Array> {
    if (piece.kind === 'text') return this.decode((await this.speak(piece.text)).bytes);
    return this.decode(piece.bytes).catch(() => this.soundOf({ kind: 'text', text: PART_NOT_PLAYABLE }));
  }

  private async decode(bytes: Uint8Array): Promise<Uint8Array> {
    return (await this.decoder.run(bytes)) as Uint8Array;
  }
}

function headerFor(dataBytes: number): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0);
  header.writeUInt32LE(HEADER_BYTES - 8 + dataBytes, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE_HZ, 24);
  header.writeUInt32LE(RATE_HZ * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(dataBytes, 40);
  return header;
}

import { createHash } from 'node:crypto';
import { contentKindOf, HEAD_BYTES } from './content-kind.js';
import { UPLOAD_RULES } from './domain/purpose.js';
import type { StoredFileEntity } from './entities/stored-file.entity.js';
import { emptyFile, otherContent, otherSize, tooLarge } from './storage.errors.js';

/** What is kept in mind of a file that came in. */
export interface Measured {
  /** In bytes. */
  fileSize: number;
  /** In hex. */
  sha256: string;
}

/**
 * Content on its way, measured as it passes, once.
 *
 * @throws UnfitFile out of the iteration when it is empty, too large, of another size or of another kind than announced.
 */
export class ArrivingContent {
  private readonly hash = createHash('sha256');
  private head = Buffer.alloc(0);
  private fileSize = 0;

  constructor(
    private readonly announced: Pick<StoredFileEntity, 'purpose' | 'mostBytes' | 'exactBytes'>,
    private readonly content: AsyncIterable<Uint8Array>,
  ) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    const { exactBytes, mostBytes } = this.announced;
    for await (const piece of this.content) {
      this.fileSize += piece.byteLength;
      if (this.fileSize > (exactBytes ?? mostBytes)) throw tooLarge(exactBytes ?? mostBytes);
      this.hash.update(piece);
      if (this.head.length < HEAD_BYTES) await this.lookAt(piece);
      yield piece;
    }
    if (this.fileSize === 0) throw emptyFile();
    if (exactBytes !== null && exactBytes !== this.fileSize) throw otherSize();
    if (this.head.length < HEAD_BYTES) await this.checkKind();
  }

  /** After the last piece. */
  measured(): Measured {
    return { fileSize: this.fileSize, sha256: this.hash.digest('hex') };
  }

  private async lookAt(piece: Uint8Array): Promise<void> {
    this.head = Buffer.concat([this.head, piece.subarray(0, HEAD_BYTES - this.head.length)]);
    if (this.head.length === HEAD_BYTES) await this.checkKind();
  }

  private async checkKind(): Promise<void> {
    const rule = UPLOAD_RULES[this.announced.purpose];
    if (rule.contents === null) return;
    const kind = await contentKindOf(this.head);
    if (kind === null || !rule.contents.includes(kind)) throw otherContent(rule);
  }
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { BlobStore, type Blob } from '#libs/providers';
import { arrivalProblem } from '../domain/checked-arrival.js';
import { RECEIVING_MS } from '../domain/purpose.js';
import type { StoredFileEntity } from '../entities/stored-file.entity.js';
import { SignedLinks, type LinkUse } from '../signed-links.js';
import { alreadyUsed, emptyFile, expiredLink, invalidLink, otherSize, otherType, tooLarge } from '../storage.errors.js';
import { StorageRepository } from '../storage.repository.js';

/** A link as somebody came with it. */
export interface UsedLink {
  fileId: string;
  /** Seconds since 1970. */
  expires: number;
  signature: string;
}

/** What is being sent. */
export interface SentContent {
  contentType: string;
  /** As the sender says beforehand; null when they do not. */
  announcedBytes: number | null;
  content: AsyncIterable<Uint8Array>;
}

/** A file comes in by its link, or is fetched by one. */
@Injectable()
export class ReceiveFile {
  constructor(
    private readonly files: StorageRepository,
    private readonly links: SignedLinks,
    private readonly blobs: BlobStore,
    private readonly clock: Clock,
  ) {}

  /** Of two who send at the same instant, one does. What broke off on the way may be sent again. */
  async receive(link: UsedLink, sent: SentContent): Promise<void> {
    const file = await this.fileBehind('PUT', link);
    if (file.receivedAt) throw alreadyUsed();
    if (sent.contentType !== file.contentType) throw otherType(file.contentType);
    const mostBytes = file.exactBytes ?? file.mostBytes;
    if ((sent.announcedBytes ?? 0) > mostBytes) throw tooLarge(mostBytes);
    const scope = { linkedFileId: file.id };
    const now = this.clock.now();
    if (!(await this.files.beginReceiving(scope, now, new Date(now.getTime() - RECEIVING_MS)))) throw alreadyUsed();
    try {
      const arrived = await this.store(file, sent.content, mostBytes);
      await this.files.noteReceived(scope, arrived, this.clock.now());
    } catch (error) {
      await this.files.stopReceiving(scope);
      throw error;
    }
  }

  async fetch(link: UsedLink): Promise<{ file: StoredFileEntity; blob: Blob }> {
    const file = await this.fileBehind('GET', link);
    const blob = await this.blobs.get(file.fileKey);
    if (!blob) throw invalidLink();
    return { file, blob };
  }

  private async fileBehind(use: LinkUse, link: UsedLink): Promise<StoredFileEntity> {
    const file = await this.files.findLinked({ linkedFileId: link.fileId });
    if (!file || !this.links.isGenuine(use, file, link)) throw invalidLink();
    if (link.expires * 1_000 <= this.clock.now().getTime()) throw expiredLink();
    return file;
  }

  private async store(
    file: StoredFileEntity,
    content: AsyncIterable<Uint8Array>,
    mostBytes: number,
  ): Promise<{ fileSize: number; sha256: string }> {
    const hash = createHash('sha256');
    let fileSize = 0;
    async function* counted(): AsyncGenerator<Uint8Array> {
      for await (const piece of content) {
        fileSize += piece.byteLength;
        if (fileSize > mostBytes) throw tooLarge(mostBytes);
        hash.update(piece);
        yield piece;
      }
      const problem = arrivalProblem(fileSize, file);
      if (problem !== null) throw problem === 'empty' ? emptyFile() : otherSize();
    }
    await this.blobs.putStream(file.fileKey, counted(), file.contentType);
    return { fileSize, sha256: hash.digest('hex') };
  }
}

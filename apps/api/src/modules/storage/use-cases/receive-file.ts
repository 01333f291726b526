import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { BlobStore } from '#libs/providers';
import { ArrivingContent } from '../arriving-content.js';
import { RECEIVING_MS } from '../domain/purpose.js';
import type { StoredFileEntity } from '../entities/stored-file.entity.js';
import { fetchFile, type FetchedFile } from '../fetched-file.js';
import { SignedLinks, type LinkUse } from '../signed-links.js';
import { alreadyUsed, expiredLink, invalidLink, otherType, tooLarge } from '../storage.errors.js';
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
      const arriving = new ArrivingContent(file, sent.content);
      await this.blobs.putStream(file.fileKey, arriving, file.contentType);
      await this.files.noteReceived(scope, arriving.measured(), this.clock.now());
    } catch (error) {
      await this.files.stopReceiving(scope);
      throw error;
    }
  }

  /** `range` as HTTP writes it. */
  async fetch(link: UsedLink, range: string | undefined): Promise<FetchedFile> {
    const { fileKey, fileName, contentType } = await this.fileBehind('GET', link);
    const fetched = await fetchFile(this.blobs, fileKey, fileName, range);
    if (!fetched) throw invalidLink();
    return { ...fetched, contentType };
  }

  private async fileBehind(use: LinkUse, link: UsedLink): Promise<StoredFileEntity> {
    const file = await this.files.findLinked({ linkedFileId: link.fileId });
    if (!file || !this.links.isGenuine(use, file, link)) throw invalidLink();
    if (link.expires * 1_000 <= this.clock.now().getTime()) throw expiredLink();
    return file;
  }
}

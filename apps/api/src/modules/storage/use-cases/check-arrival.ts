import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { BlobStore } from '#libs/providers';
import { ArrivingContent, type Measured } from '../arriving-content.js';
import { plainType } from '../domain/purpose.js';
import type { StoredFileEntity } from '../entities/stored-file.entity.js';
import { notArrived, otherType, tooLarge, UnfitFile } from '../storage.errors.js';
import { StorageRepository } from '../storage.repository.js';

/** A file that went straight to the store, past us, is looked at before anybody makes use of it. */
@Injectable()
export class CheckArrival {
  constructor(
    private readonly files: StorageRepository,
    private readonly blobs: BlobStore,
    private readonly clock: Clock,
  ) {}

  /** What is not as announced does not stay. */
  async check(file: StoredFileEntity): Promise<Measured> {
    try {
      const measured = await this.measure(file);
      await this.files.noteReceived({ linkedFileId: file.id }, measured, this.clock.now());
      return measured;
    } catch (error) {
      if (error instanceof UnfitFile) await this.blobs.delete(file.fileKey);
      throw error;
    }
  }

  private async measure(file: StoredFileEntity): Promise<Measured> {
    const facts = await this.blobs.describe(file.fileKey);
    if (!facts) throw notArrived();
    if (plainType(facts.contentType) !== file.contentType) throw otherType(file.contentType);
    // Said before it is read.
    if (facts.size > file.mostBytes) throw tooLarge(file.mostBytes);
    const stored = await this.blobs.getStream(file.fileKey);
    if (!stored) throw notArrived();
    const content = new ArrivingContent(file, stored);
    for await (const _piece of content);
    return content.measured();
  }
}

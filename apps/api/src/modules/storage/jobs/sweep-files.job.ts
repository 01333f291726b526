import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Config } from '#libs/config';
import { defineJob, Job, Jobs, type JobHandler } from '#libs/jobs';
import { Clock, HOUR_MS } from '#libs/kernel';
import { BlobStore } from '#libs/providers';
import { keptSince } from '../domain/purpose.js';
import { StorageRepository } from '../storage.repository.js';

export const sweepFiles = defineJob<{ tick: number }>('storage.sweep');

/** Every hour, once however many instances there are. */
@Injectable()
export class SweepFilesSchedule {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  @Cron('15 7 * * * *')
  async tick(): Promise<void> {
    if (!this.config.runWorker) return;
    const tick = Math.floor(this.clock.now().getTime() / HOUR_MS);
    await this.jobs.enqueue(sweepFiles, { tick }, { key: String(tick) });
  }
}

const MOST_AT_ONCE = 1_000;

/** Removes what was sent, or was going to be, and then nobody made use of. */
@Job(sweepFiles)
export class SweepFilesJob implements JobHandler<{ tick: number }> {
  constructor(
    private readonly files: StorageRepository,
    private readonly blobs: BlobStore,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const before = keptSince(this.clock.now());
    await this.blobs.discardUnfinished(before);
    for (const { id, fileKey } of await this.files.abandoned(before, MOST_AT_ONCE)) {
      await this.blobs.delete(fileKey);
      await this.files.deleteAbandoned(id);
    }
  }
}

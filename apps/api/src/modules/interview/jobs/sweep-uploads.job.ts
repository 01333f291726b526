import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Config } from '#libs/config';
import { defineJob, Job, Jobs, type JobHandler } from '#libs/jobs';
import { Clock, HOUR_MS } from '#libs/kernel';
import { AnswerUploadRepository } from '../answer-upload.repository.js';
import { AnswerUploads } from '../use-cases/answer-uploads.js';

export const sweepUploads = defineJob<{ tick: number }>('interview.sweep_uploads');

/** Every hour, once however many instances there are. */
@Injectable()
export class SweepUploadsSchedule {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  @Cron('30 22 * * * *')
  async tick(): Promise<void> {
    if (!this.config.runWorker) return;
    const tick = Math.floor(this.clock.now().getTime() / HOUR_MS);
    await this.jobs.enqueue(sweepUploads, { tick }, { key: String(tick) });
  }
}

/** Nobody listens to a recording for this long: whoever was at it was killed, or could not reach the store. */
const LEFT_AFTER_MS = HOUR_MS;
const MOST_AT_ONCE = 1_000;

@Job(sweepUploads)
export class SweepUploadsJob implements JobHandler<{ tick: number }> {
  constructor(
    private readonly repository: AnswerUploadRepository,
    private readonly uploads: AnswerUploads,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - LEFT_AFTER_MS);
    for (const upload of await this.repository.leftBehind(before, MOST_AT_ONCE)) await this.uploads.discard(upload);
  }
}

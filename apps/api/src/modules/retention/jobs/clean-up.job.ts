import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Config } from '#libs/config';
import { defineJob, Job, Jobs, type JobHandler } from '#libs/jobs';
import { Clock, DAY_MS } from '#libs/kernel';
import { alreadyRunning } from '../retention.errors.js';
import { CleanUp, type CleanUpWish } from '../use-cases/clean-up.js';

/** Patient: the run before it may take hours. */
export const cleanUp = defineJob<CleanUpWish>('retention.clean_up', { maxAttempts: 25 });

/** Once a day, once however many instances there are. */
@Injectable()
export class CleanUpSchedule {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  @Cron('30 40 2 * * *')
  async tick(): Promise<void> {
    if (!this.config.runWorker) return;
    const day = Math.floor(this.clock.now().getTime() / DAY_MS);
    await this.jobs.enqueue(cleanUp, { organisationId: null, requestedBy: null }, { key: String(day) });
  }
}

@Job(cleanUp)
export class CleanUpJob implements JobHandler<CleanUpWish> {
  constructor(private readonly cleaning: CleanUp) {}

  async handle(wish: CleanUpWish): Promise<void> {
    if ((await this.cleaning.run(wish)) === null) throw alreadyRunning();
  }
}

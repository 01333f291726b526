import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Config } from '#libs/config';
import { Job, Jobs, type JobHandler } from '#libs/jobs';
import { Clock, DAY_MS } from '#libs/kernel';
import { EventRepository } from '../event.repository.js';
import { sweepNews } from './acs-jobs.js';

/** Repetitions come for a day; whatever comes later finds its call or its recording as it left it. */
const KEPT_MS = 30 * DAY_MS;

/** Every day, once however many instances there are. */
@Injectable()
export class SweepNewsSchedule {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  @Cron('40 23 3 * * *')
  async tick(): Promise<void> {
    if (!this.config.runWorker) return;
    const tick = Math.floor(this.clock.now().getTime() / DAY_MS);
    await this.jobs.enqueue(sweepNews, { tick }, { key: String(tick) });
  }
}

/** Forgets old news, also that of calls which were none of ours. */
@Job(sweepNews)
export class SweepNewsJob implements JobHandler<{ tick: number }> {
  constructor(
    private readonly events: EventRepository,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.events.deleteBefore(new Date(this.clock.now().getTime() - KEPT_MS));
  }
}

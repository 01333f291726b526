import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Config } from '#libs/config';
import { defineJob, Job, Jobs, type JobHandler } from '#libs/jobs';
import { Clock, DAY_MS } from '#libs/kernel';
import { OneTimeTokenRepository } from '../one-time-token.repository.js';
import { SessionRepository } from '../session.repository.js';

/** Expired tokens are kept a little, so that showing a stolen one is still noticed. */
const KEPT_MS = 7 * DAY_MS;

export const sweepTokens = defineJob<{ day: number }>('auth.sweep_tokens');

/** Once a day, once however many instances there are. */
@Injectable()
export class SweepTokensSchedule {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  @Cron('0 20 3 * * *')
  async tick(): Promise<void> {
    if (!this.config.runWorker) return;
    const day = Math.floor(this.clock.now().getTime() / DAY_MS);
    await this.jobs.enqueue(sweepTokens, { day }, { key: String(day) });
  }
}

/** Deletes tokens that expired more than a week ago, so that the tables stay as small as the number of people. */
@Job(sweepTokens)
export class SweepTokensJob implements JobHandler<{ day: number }> {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly tokens: OneTimeTokenRepository,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    await this.sessions.deleteExpired(before);
    await this.tokens.deleteExpired(before);
  }
}

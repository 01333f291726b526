import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Config } from '#libs/config';
import { defineJob, Job, Jobs, type JobHandler } from '#libs/jobs';
import { Clock, HOUR_MS } from '#libs/kernel';
import { ContestRepository } from '../contest.repository.js';
import { RemindOverdue } from '../use-cases/remind-overdue.js';

export const sweepContests = defineJob<{ tick: number }>('review.sweep_contests');
export const remindOverdue = defineJob<{ organisationId: string; contestId: string }>('review.remind_overdue');

/** Every hour, once however many instances there are. */
@Injectable()
export class ContestSchedule {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  @Cron('45 7 * * * *')
  async tick(): Promise<void> {
    if (!this.config.runWorker) return;
    const tick = Math.floor(this.clock.now().getTime() / HOUR_MS);
    await this.jobs.enqueue(sweepContests, { tick }, { key: String(tick) });
  }
}

/** Finds contests that nobody answered in time. */
@Job(sweepContests)
export class SweepContestsJob implements JobHandler<{ tick: number }> {
  constructor(
    private readonly contests: ContestRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    for (const { id, organisationId } of await this.contests.dueForReminder(this.clock.now())) {
      await this.jobs.enqueue(remindOverdue, { organisationId, contestId: id }, { key: id });
    }
  }
}

@Job(remindOverdue)
export class RemindOverdueJob implements JobHandler<{ organisationId: string; contestId: string }> {
  constructor(private readonly reminding: RemindOverdue) {}

  async handle({ organisationId, contestId }: { organisationId: string; contestId: string }): Promise<void> {
    await this.reminding.remind({ organisationId }, contestId);
  }
}

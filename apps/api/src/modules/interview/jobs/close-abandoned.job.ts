import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Config } from '#libs/config';
import { UnitOfWork } from '#libs/database';
import { defineJob, Job, Jobs, type JobHandler } from '#libs/jobs';
import { Clock, MINUTE_MS } from '#libs/kernel';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { InterviewRepository } from '../interview.repository.js';

const EVERY_MINUTES = 5;

export const closeAbandoned = defineJob<{ tick: number }>('interview.close_abandoned');

/** Every five minutes, once however many instances there are. */
@Injectable()
export class CloseAbandonedSchedule {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  @Cron(`0 */${EVERY_MINUTES} * * * *`)
  async tick(): Promise<void> {
    if (!this.config.runWorker) return;
    const tick = Math.floor(this.clock.now().getTime() / (EVERY_MINUTES * MINUTE_MS));
    await this.jobs.enqueue(closeAbandoned, { tick }, { key: String(tick) });
  }
}

/** Interviews whose candidate has not been seen for half an hour are abandoned; they can be taken up again. */
@Job(closeAbandoned)
export class CloseAbandonedJob implements JobHandler<{ tick: number }> {
  constructor(
    private readonly interviews: InterviewRepository,
    private readonly recruitment: RecruitmentService,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.unit.run(async () => {
      for (const { id, applicationId } of await this.interviews.abandonIdle(this.clock.now())) {
        if (applicationId !== null) await this.recruitment.noteInterviewEnded(applicationId, id, 'abandoned');
      }
    });
  }
}

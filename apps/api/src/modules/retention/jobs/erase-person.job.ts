import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Config } from '#libs/config';
import { Job, Jobs, type JobHandler } from '#libs/jobs';
import { Clock, HOUR_MS } from '#libs/kernel';
import { DeletionRequestRepository } from '../deletion-request.repository.js';
import { ErasePerson } from '../use-cases/erase-person.js';
import { TellLate } from '../use-cases/tell-late.js';
import { erasePerson, sweepDeletions, tellLate } from './deletion-jobs.js';

/** Every hour, once however many instances there are. */
@Injectable()
export class SweepDeletionsSchedule {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  @Cron('5 12 * * * *')
  async tick(): Promise<void> {
    if (!this.config.runWorker) return;
    const tick = Math.floor(this.clock.now().getTime() / HOUR_MS);
    await this.jobs.enqueue(sweepDeletions, { tick }, { key: String(tick) });
  }
}

@Job(sweepDeletions)
export class SweepDeletionsJob implements JobHandler<{ tick: number }> {
  constructor(
    private readonly requests: DeletionRequestRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    for (const { id } of await this.requests.waiting()) {
      await this.jobs.enqueue(erasePerson, { requestId: id }, { key: id });
    }
    for (const { id, organisationIds } of await this.requests.lateUntold(this.clock.now())) {
      await this.jobs.enqueue(tellLate, { requestId: id, organisationIds }, { key: id });
    }
  }
}

@Job(erasePerson)
export class ErasePersonJob implements JobHandler<{ requestId: string }> {
  constructor(private readonly erasing: ErasePerson) {}

  async handle({ requestId }: { requestId: string }): Promise<void> {
    await this.erasing.erase(requestId);
  }
}

@Job(tellLate)
export class TellLateJob implements JobHandler<{ requestId: string; organisationIds: string[] }> {
  constructor(private readonly telling: TellLate) {}

  async handle({ requestId, organisationIds }: { requestId: string; organisationIds: string[] }): Promise<void> {
    await this.telling.tell(requestId, organisationIds);
  }
}

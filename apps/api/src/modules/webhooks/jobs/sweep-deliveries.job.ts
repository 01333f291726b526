import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Config } from '#libs/config';
import { defineJob, Job, Jobs, type JobHandler } from '#libs/jobs';
import { Clock, DAY_MS, HOUR_MS } from '#libs/kernel';
import { DeliveryRepository } from '../delivery.repository.js';
import { enqueueDelivery } from './delivery-jobs.js';

/** For looking back at; what happened itself is kept elsewhere. */
const KEPT_MS = 30 * DAY_MS;
const MOST_AT_ONCE = 1_000;

export const sweepDeliveries = defineJob<{ hour: number }>('webhook.sweep');

/** Every hour, once however many instances there are. */
@Injectable()
export class SweepDeliveriesSchedule {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  @Cron('0 40 * * * *')
  async tick(): Promise<void> {
    if (!this.config.runWorker) return;
    const hour = Math.floor(this.clock.now().getTime() / HOUR_MS);
    await this.jobs.enqueue(sweepDeliveries, { hour }, { key: String(hour) });
  }
}

/** Deletes old deliveries, and takes up those whose jobs the queue gave up. */
@Job(sweepDeliveries)
export class SweepDeliveriesJob implements JobHandler<{ hour: number }> {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const nowMs = this.clock.now().getTime();
    await this.deliveries.deleteSettled(new Date(nowMs - KEPT_MS));
    for (const delivery of await this.deliveries.overdue(new Date(nowMs - HOUR_MS), MOST_AT_ONCE)) {
      await enqueueDelivery(this.jobs, delivery);
    }
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { requestContext } from '#libs/http';
import type { EventType } from '#libs/kernel';
import { JobRegistry } from './job-registry.js';
import type { JobType } from './job.js';

export interface EnqueueOptions {
  /** Two waiting jobs with one key are one job. */
  key?: string;
  /** Jobs of one queue are done one after the other, on whichever instance. */
  queue?: string;
  runAt?: Date;
}

/** What travels with a job besides its payload, so that its log lines can be joined with the request's. */
export interface Envelope {
  correlation_id: string | null;
  payload: object;
}

/** The queue. Inside a unit of work a job exists only if the unit is committed. */
@Injectable()
export class Jobs {
  constructor(private readonly database: Database) {}

  async enqueue<Payload extends object>(
    job: JobType<Payload>,
    payload: Payload,
    options: EnqueueOptions = {},
  ): Promise<void> {
    await this.add(job.name, job.maxAttempts, payload, options);
  }

  /** @internal for the outbox */
  async add(name: string, maxAttempts: number, payload: object, options: EnqueueOptions): Promise<void> {
    const envelope: Envelope = { correlation_id: requestContext()?.correlationId ?? null, payload };
    await this.database.query(
      `select graphile_worker.add_job(
         identifier => $1, payload => $2::json, run_at => $3, max_attempts => $4::integer, job_key => $5,
         queue_name => $6)`,
      [
        name,
        JSON.stringify(envelope),
        options.runAt ?? null,
        maxAttempts,
        options.key === undefined ? null : `${name}:${options.key}`,
        options.queue ?? null,
      ],
    );
  }

  /** How many jobs were given up and wait for a person. */
  async countFailed(): Promise<number> {
    const [row] = await this.database.query<{ count: string }>(
      `select count(*) from graphile_worker.jobs where attempts >= max_attempts and last_error is not null`,
    );
    return Number(row?.count ?? 0);
  }
}

/** News for the floors above, told in the same transaction as what happened. */
@Injectable()
export class Outbox {
  constructor(
    private readonly jobs: Jobs,
    private readonly registry: JobRegistry,
  ) {}

  /** @param key names this piece of news, so that telling it twice is telling it once. */
  async publish<Payload extends object>(event: EventType<Payload>, payload: Payload, key: string): Promise<void> {
    for (const subscriber of this.registry.subscribersOf(event)) {
      await this.jobs.add(subscriber.name, subscriber.maxAttempts, payload, { key });
    }
  }
}

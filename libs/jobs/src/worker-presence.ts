import { EventEmitter } from 'node:events';
import { Injectable, Logger } from '@nestjs/common';
import type { WorkerEvents } from 'graphile-worker';
import { Config } from '#libs/config';
import { Database } from '#libs/database';
import { SECOND_MS } from '#libs/kernel';

/** So many signs may be missed before a process counts as dead. */
const SIGNS_UNTIL_LOST = 5;

/**
 * Frees the jobs of processes that were killed. The queue itself keeps a job four hours for the process that took it, so
 * every process says now and then that it is there, and whoever notices a missing one puts its jobs back. One that only
 * slept does its job twice, which jobs stand.
 */
@Injectable()
export class WorkerPresence {
  /** Goes to the runner, which tells here under which name it works. */
  readonly events: WorkerEvents = new EventEmitter();
  private readonly logger = new Logger('Jobs');
  private readonly workerIds = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {
    // Jobs are taken in the name of the pool.
    this.events.on('pool:create', ({ workerPool }) => this.workerIds.add(workerPool.id));
  }

  async begin(): Promise<void> {
    await this.giveSign();
    const everyMs = (this.config.workerLostAfterSeconds * SECOND_MS) / SIGNS_UNTIL_LOST;
    this.timer = setInterval(() => void this.giveSign().catch(() => undefined), everyMs);
    this.timer.unref();
  }

  /** For a process that ends in good order and has no job any more. */
  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.database.query(`delete from job_workers where worker_id = any ($1)`, [[...this.workerIds]]);
  }

  /** The database's clock counts: processes on several machines need not agree about the time. */
  private async giveSign(): Promise<void> {
    const [found] = await this.database.query<{ dead: number }>(
      `with present as (
         insert into job_workers (worker_id) select unnest($1::text[])
         on conflict (worker_id) do update set seen_at = now()
       ), dead as (
         delete from job_workers
         where seen_at < now() - make_interval(secs => $2) and not worker_id = any ($1)
         returning worker_id
       ), freed as (
         select graphile_worker.force_unlock_workers(array_agg(worker_id)) from dead having count(*) > 0
       )
       select (select count(*) from dead)::integer as dead, (select count(*) from freed)`,
      [[...this.workerIds], this.config.workerLostAfterSeconds],
    );
    if (found && found.dead > 0) this.logger.warn({ msg: 'jobs of dead workers put back', workers: found.dead });
  }
}

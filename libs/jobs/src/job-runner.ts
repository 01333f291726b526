import {
  Injectable,
  Logger as NestLogger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Logger, run, runMigrations, type Runner, type Task } from 'graphile-worker';
import { Config } from '#libs/config';
import { DatabaseAddress } from '#libs/database';
import { withRequestContext } from '#libs/http';
import { JobRegistry, type RegisteredTask } from './job-registry.js';
import type { Envelope } from './jobs.js';
import { WorkerPresence } from './worker-presence.js';

const CONCURRENCY = 4;
const POLL_INTERVAL_MS = 2_000;

const quiet = new Logger(() => (level, message) => {
  // What a job throws is reported by the job itself, without the words of the error.
  if (level === 'error' && !message.startsWith('Failed task'))
    new NestLogger('Jobs').error({ msg: 'worker', detail: message.slice(0, 300) });
});

/** Creates the queue's own tables, or brings them up to date. */
export async function migrateJobs(url: string): Promise<void> {
  await runMigrations({ connectionString: url, logger: quiet });
}

/** Takes jobs off the queue, in this process, when the settings say so. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new NestLogger('Jobs');
  private runner: Runner | undefined;

  constructor(
    private readonly config: Config,
    private readonly address: DatabaseAddress,
    private readonly registry: JobRegistry,
    private readonly presence: WorkerPresence,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.runWorker) return;
    this.runner = await run({
      connectionString: this.address.url,
      taskList: Object.fromEntries<Task>(this.registry.tasks.map((task) => [task.name, this.taskFor(task)])),
      concurrency: CONCURRENCY,
      pollInterval: POLL_INTERVAL_MS,
      maxPoolSize: CONCURRENCY + 2,
      noHandleSignals: true,
      logger: quiet,
      events: this.presence.events,
    });
    await this.presence.begin();
    this.runner.promise.catch((error: unknown) => this.logger.error('The job runner stopped by itself', String(error)));
  }

  /** Jobs under way finish; those not begun stay in the queue for the next process. */
  async beforeApplicationShutdown(): Promise<void> {
    const runner = this.runner;
    this.runner = undefined;
    if (!runner) return;
    await runner.stop();
    await this.presence.end();
  }

  private taskFor(task: RegisteredTask): Task {
    return async (content, { job }) => {
      const envelope = content as Envelope;
      const requestId = `job-${job.id}`;
      const startedMs = performance.now();
      await withRequestContext({ requestId, correlationId: envelope.correlation_id ?? requestId }, async () => {
        const report = { job: task.name, attempt: job.attempts, of: job.max_attempts };
        try {
          await task.handler.handle(envelope.payload, {
            number: job.attempts,
            isLast: job.attempts >= job.max_attempts,
          });
          this.logger.log({ msg: 'job done', ...report, duration_ms: Math.round(performance.now() - startedMs) });
        } catch (error) {
          this.logger.warn({ msg: 'job failed', ...report, error: error instanceof Error ? error.name : 'unknown' });
          throw error;
        }
      });
    };
  }
}

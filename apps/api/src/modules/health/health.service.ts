import { HttpException, Injectable } from '@nestjs/common';
import { HealthIndicatorService, type HealthCheckResult, type HealthIndicatorResult } from '@nestjs/terminus';
import { Database } from '#libs/database';
import { Jobs } from '#libs/jobs';
import { BlobStore } from '#libs/providers';

/** The parts without which nothing works, each asked for real. */
@Injectable()
export class HealthService {
  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly blobs: BlobStore,
  ) {}

  checks(): (() => Promise<HealthIndicatorResult>)[] {
    return [
      () => this.check('database', () => this.database.query('select 1')),
      () => this.check('queue', async () => ({ failedJobs: await this.jobs.countFailed() })),
      () => this.check('storage', () => this.storage()),
    ];
  }

  /** What terminus found before it threw; anything else that was thrown is thrown on. */
  failure(error: unknown): HealthCheckResult {
    if (error instanceof HttpException) return error.getResponse() as HealthCheckResult;
    throw error;
  }

  private async storage(): Promise<void> {
    if (!(await this.blobs.isHealthy())) throw new Error('not writable');
  }

  private async check(part: string, ask: () => Promise<unknown>): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check(part);
    try {
      const facts = await ask();
      return indicator.up(Array.isArray(facts) ? undefined : (facts as Record<string, unknown> | undefined));
    } catch {
      return indicator.down(`The ${part} does not answer.`);
    }
  }
}

import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Config } from '#libs/config';
import { defineJob, Job, Jobs, type JobHandler } from '#libs/jobs';
import { Clock, SECOND_MS } from '#libs/kernel';
import { AuditRepository } from '../audit.repository.js';
import { LinkChain } from '../use-cases/link-chain.js';

const EVERY_SECONDS = 30;
const MOST_AT_ONCE = 1_000;

export const linkChains = defineJob<{ tick: number }>('audit.link');

/** An entry has its place in the chain within half a minute; only then is a change of it noticed. */
@Injectable()
export class LinkChainsSchedule {
  constructor(
    private readonly config: Config,
    private readonly entries: AuditRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  @Cron(`*/${EVERY_SECONDS} * * * * *`)
  async tick(): Promise<void> {
    if (!this.config.runWorker || (await this.entries.unlinkedChains(1)).length === 0) return;
    const tick = Math.floor(this.clock.now().getTime() / (EVERY_SECONDS * SECOND_MS));
    await this.jobs.enqueue(linkChains, { tick }, { key: String(tick) });
  }
}

@Job(linkChains)
export class LinkChainsJob implements JobHandler<{ tick: number }> {
  constructor(
    private readonly entries: AuditRepository,
    private readonly linking: LinkChain,
  ) {}

  async handle(): Promise<void> {
    for (const organisationId of await this.entries.unlinkedChains(MOST_AT_ONCE)) {
      await this.linking.link({ organisationId });
    }
  }
}

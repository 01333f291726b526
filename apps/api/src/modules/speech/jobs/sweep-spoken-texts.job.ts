import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Config } from '#libs/config';
import { defineJob, Job, Jobs, type JobHandler } from '#libs/jobs';
import { Clock, DAY_MS, HOUR_MS } from '#libs/kernel';
import { SpokenTextRepository } from '../spoken-text.repository.js';
import { SpeakText } from '../use-cases/speak-text.js';

export const sweepSpokenTexts = defineJob<{ tick: number }>('speech.sweep');

/** Every hour, once however many instances there are. */
@Injectable()
export class SweepSpokenTextsSchedule {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  @Cron('45 12 * * * *')
  async tick(): Promise<void> {
    if (!this.config.runWorker) return;
    const tick = Math.floor(this.clock.now().getTime() / HOUR_MS);
    await this.jobs.enqueue(sweepSpokenTexts, { tick }, { key: String(tick) });
  }
}

/** A question may tell what stands in somebody's resume, so its recording does not outlive its use by much. */
const KEPT_UNUSED_MS = 7 * DAY_MS;
const MOST_AT_ONCE = 1_000;

@Job(sweepSpokenTexts)
export class SweepSpokenTextsJob implements JobHandler<{ tick: number }> {
  constructor(
    private readonly spokenTexts: SpokenTextRepository,
    private readonly speakText: SpeakText,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const unusedSince = new Date(this.clock.now().getTime() - KEPT_UNUSED_MS);
    await this.speakText.remove(await this.spokenTexts.unused(unusedSince, MOST_AT_ONCE));
  }
}

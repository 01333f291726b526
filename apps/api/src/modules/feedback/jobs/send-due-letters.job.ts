import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Config } from '#libs/config';
import { Job, Jobs, type JobHandler } from '#libs/jobs';
import { Clock, MINUTE_MS } from '#libs/kernel';
import { FeedbackRepository } from '../feedback.repository.js';
import { SendLetter } from '../use-cases/send-letter.js';
import { sendDueLetter, sweepLetters, writeLetter, type LetterPayload } from './letter-jobs.js';

const EVERY_MINUTES = 5;
/** A draft whose writing went down with its process. */
const FORGOTTEN_AFTER_MS = 10 * MINUTE_MS;
const MOST_AT_ONCE = 1_000;

/** Every five minutes, once however many instances there are. */
@Injectable()
export class LetterSchedule {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  @Cron(`20 */${EVERY_MINUTES} * * * *`)
  async tick(): Promise<void> {
    if (!this.config.runWorker) return;
    const tick = Math.floor(this.clock.now().getTime() / (EVERY_MINUTES * MINUTE_MS));
    await this.jobs.enqueue(sweepLetters, { tick }, { key: String(tick) });
  }
}

/** Finds letters whose time has come, and drafts that nobody works at. */
@Job(sweepLetters)
export class SweepLettersJob implements JobHandler<{ tick: number }> {
  constructor(
    private readonly letters: FeedbackRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const now = this.clock.now();
    for (const { id, candidateId } of await this.letters.due(now, MOST_AT_ONCE)) {
      await this.jobs.enqueue(sendDueLetter, { feedbackId: id, candidateId }, { key: id });
    }
    const since = new Date(now.getTime() - FORGOTTEN_AFTER_MS);
    for (const { id, candidateId } of await this.letters.forgotten(since, MOST_AT_ONCE)) {
      await this.jobs.enqueue(writeLetter, { feedbackId: id, candidateId }, { key: id });
    }
  }
}

@Job(sendDueLetter)
export class SendDueLetterJob implements JobHandler<LetterPayload> {
  constructor(private readonly sending: SendLetter) {}

  async handle({ feedbackId, candidateId }: LetterPayload): Promise<void> {
    await this.sending.sendIfDue({ candidateId }, feedbackId);
  }
}

import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Config } from '#libs/config';
import { defineJob, Job, Jobs, type JobHandler } from '#libs/jobs';
import { Clock, MINUTE_MS } from '#libs/kernel';
import { InvitationRepository } from '../invitation.repository.js';
import { RemindCandidate } from '../use-cases/remind-candidate.js';

const EVERY_MINUTES = 15;

export const sweepInvitations = defineJob<{ tick: number }>('invitation.sweep');
export const remindCandidate = defineJob<{ organisationId: string; invitationId: string }>('invitation.remind');

/** Every quarter of an hour, once however many instances there are. */
@Injectable()
export class SweepSchedule {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  @Cron(`30 */${EVERY_MINUTES} * * * *`)
  async tick(): Promise<void> {
    if (!this.config.runWorker) return;
    const tick = Math.floor(this.clock.now().getTime() / (EVERY_MINUTES * MINUTE_MS));
    await this.jobs.enqueue(sweepInvitations, { tick }, { key: String(tick) });
  }
}

/** Notes which invitations have ended, for the lists, and finds those that end soon. */
@Job(sweepInvitations)
export class SweepInvitationsJob implements JobHandler<{ tick: number }> {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const now = this.clock.now();
    await this.invitations.expireOverdue(now);
    for (const { id, organisationId } of await this.invitations.dueForReminder(now)) {
      await this.jobs.enqueue(remindCandidate, { organisationId, invitationId: id }, { key: id });
    }
  }
}

@Job(remindCandidate)
export class RemindCandidateJob implements JobHandler<{ organisationId: string; invitationId: string }> {
  constructor(private readonly reminding: RemindCandidate) {}

  async handle({ organisationId, invitationId }: { organisationId: string; invitationId: string }): Promise<void> {
    await this.reminding.remind({ organisationId }, invitationId);
  }
}

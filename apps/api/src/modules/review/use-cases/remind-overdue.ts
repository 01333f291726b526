import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, type OrganisationScope } from '#libs/kernel';
import { ContestRepository } from '../contest.repository.js';
import { isOverdue } from '../domain/contest.policy.js';
import { Colleagues } from './colleagues.js';
import { ContestMail } from './contest-mail.js';

/** Tells the administrators, once, that a candidate waits longer than promised. */
@Injectable()
export class RemindOverdue {
  constructor(
    private readonly contests: ContestRepository,
    private readonly colleagues: Colleagues,
    private readonly mail: ContestMail,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async remind(scope: OrganisationScope, contestId: string): Promise<void> {
    const administrators = await this.colleagues.holding(scope, 'organisation.manage');
    await this.unit.run(async () => {
      const contest = await this.contests.lock(scope, contestId);
      const now = this.clock.now();
      if (!contest || contest.remindedAt || !isOverdue(contest, now)) return;
      await this.contests.change(contestId, { remindedAt: now, updatedAt: now });
      await this.mail.overdue(
        contest,
        administrators.filter(({ userId }) => userId !== contest.candidateId),
      );
    });
  }
}

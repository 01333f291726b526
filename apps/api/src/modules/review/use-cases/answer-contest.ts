import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import {
  asStaff,
  Clock,
  notFound,
  type Actor,
  type OrganisationScope,
  type Page,
  type PageRequest,
} from '#libs/kernel';
import { AuditTrail } from '../../audit/audit.service.js';
import { ContestRepository, type ContestView } from '../contest.repository.js';
import { isIndependent, type ContestStatus, type Outcome } from '../domain/contest.policy.js';
import type { ContestEntity } from '../entities/contest.entity.js';
import { cannotAnswer, contestClosed, notIndependent, nothingChanged } from '../review.errors.js';
import { checkNotOwn } from '../review.policy.js';
import { Colleagues } from './colleagues.js';
import { ContestMail } from './contest-mail.js';

/**
 * Staff answer what candidates contest. The review has to be done by somebody with the authority to change the result
 * (Article 29 Working Party, Guidelines on automated individual decision-making, WP251rev.01, IV), and here by somebody
 * else than whoever decided or overruled before, as long as there is somebody else.
 */
@Injectable()
export class AnswerContest {
  constructor(
    private readonly contests: ContestRepository,
    private readonly colleagues: Colleagues,
    private readonly mail: ContestMail,
    private readonly audit: AuditTrail,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, status: ContestStatus | undefined, page: PageRequest): Promise<Page<ContestView>> {
    return this.contests.list(asStaff(actor), actor.userId, status, page);
  }

  /** @throws DomainError `contest.not_found` (404), also for one's own. */
  async read(actor: Actor, id: string): Promise<ContestView> {
    const contest = await this.contests.view(asStaff(actor), actor.userId, id);
    if (!contest) throw notFound('Contest');
    return contest;
  }

  /** Names who answers it. */
  async assign(actor: Actor, id: string, userId: string): Promise<ContestView> {
    const able = await this.able(asStaff(actor));
    await this.unit.run(async () => {
      const contest = await this.hold(actor, id);
      if (!able.includes(userId) || userId === contest.candidateId) throw cannotAnswer();
      if (!isIndependent(userId, await this.contests.involvedIn(contest), without(able, contest))) {
        throw notIndependent();
      }
      await this.contests.change(id, { status: 'in_review', assignedTo: userId, updatedAt: this.clock.now() });
    });
    return this.read(actor, id);
  }

  /** Answers it for good and tells the candidate. "Changed" has to be true: something must have changed. */
  async answer(
    actor: Actor,
    id: string,
    { outcome, explanation }: { outcome: Outcome; explanation: string },
  ): Promise<ContestView> {
    const able = await this.able(asStaff(actor));
    await this.unit.run(async () => {
      const contest = await this.hold(actor, id);
      if (!isIndependent(actor.userId, await this.contests.involvedIn(contest), without(able, contest))) {
        throw notIndependent();
      }
      if (outcome === 'changed' && !(await this.contests.hasChanged(contest))) throw nothingChanged();
      const now = this.clock.now();
      await this.contests.change(id, {
        status: 'closed',
        outcome,
        explanation,
        decidedBy: actor.userId,
        decidedAt: now,
        updatedAt: now,
      });
      await this.mail.answered(contest, outcome, explanation);
      const object = { type: 'contest', id };
      await this.audit.record({ action: 'contest.answered', object, ...asStaff(actor), facts: { outcome } });
    });
    return this.read(actor, id);
  }

  private async hold(actor: Actor, id: string): Promise<ContestEntity> {
    const contest = await this.contests.lock(asStaff(actor), id);
    if (!contest) throw notFound('Contest');
    checkNotOwn(actor, contest);
    if (contest.status === 'closed') throw contestClosed();
    return contest;
  }

  private async able(scope: OrganisationScope): Promise<string[]> {
    return (await this.colleagues.holding(scope, 'hiring.write')).map(({ userId }) => userId);
  }
}

/** A candidate who works there too does not count among those who could answer. */
const without = (able: readonly string[], { candidateId }: ContestEntity): string[] =>
  able.filter((userId) => userId !== candidateId);

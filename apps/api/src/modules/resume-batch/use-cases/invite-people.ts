import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Jobs } from '#libs/jobs';
import { asStaff, Clock, DomainError, notFound, type Actor, type OrganisationScope } from '#libs/kernel';
import { DEFAULT_DAYS, InvitationService } from '../../invitation/invitation.service.js';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { BatchItemRepository, type ItemChanges } from '../batch-item.repository.js';
import { inviteOutcome, type InviteOutcome } from '../domain/approval.js';
import type { ResumeBatchItemEntity } from '../entities/resume-batch-item.entity.js';
import { inviteBatchItem } from '../jobs/batch-jobs.js';
import { roleClosed } from '../resume-batch.errors.js';
import { ResumeBatchRepository } from '../resume-batch.repository.js';
import { ReviewItems } from './review-items.js';

export interface BatchInvitation {
  /** Null: all that are approved. */
  itemIds: readonly string[] | null;
  expiresInDays: number;
  customMessage: string | null;
}

export interface InvitedItem {
  itemId: string;
  outcome: InviteOutcome;
}

const SOURCE = 'resume_batch';
const OUR_FAULT = 'The invitation failed because of a problem on our side. Please try again.';

/** Whoever was approved applies through staff and is invited, once however often somebody presses. */
@Injectable()
export class InvitePeople {
  constructor(
    private readonly batches: ResumeBatchRepository,
    private readonly items: BatchItemRepository,
    private readonly review: ReviewItems,
    private readonly recruitment: RecruitmentService,
    private readonly invitations: InvitationService,
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async invite(actor: Actor, batchId: string, { itemIds, ...order }: BatchInvitation): Promise<InvitedItem[]> {
    const scope = asStaff(actor);
    return this.unit.run(async () => {
      const batch = await this.batches.find(scope, batchId);
      if (!batch) throw notFound('Resume batch');
      const role = await this.recruitment.roleFor(scope, batch.jobRoleId);
      if (role.status !== 'active') throw roleClosed();
      const results: InvitedItem[] = [];
      for (const item of await this.review.hold(scope, batchId, itemIds)) {
        const outcome = inviteOutcome(item);
        if (outcome === 'queued') await this.queue(item, actor.userId, order);
        results.push({ itemId: item.id, outcome });
      }
      return results;
    });
  }

  /** Application, account and invitation come to be together or not at all. */
  async inviteOne(scope: OrganisationScope, itemId: string, isLastTry: boolean): Promise<void> {
    try {
      await this.unit.run(async () => {
        const item = await this.items.lock(scope, itemId);
        if (item?.inviteStatus === 'queued') await this.change(item, await this.invitedBy(scope, item));
      });
    } catch (error) {
      const isRefusal = error instanceof DomainError;
      if (isRefusal || isLastTry) await this.noteFailure(scope, itemId, isRefusal ? error.detail : OUR_FAULT);
      if (!isRefusal) throw error;
    }
  }

  private async invitedBy(
    scope: OrganisationScope,
    { jobRoleId, email, fullName, inviteDays, inviteMessage, invitedBy }: ResumeBatchItemEntity,
  ): Promise<Omit<ItemChanges, 'updatedAt'>> {
    if (email === null || fullName === null || invitedBy === null) throw notFound('Person to invite');
    const named = { email, fullName, source: SOURCE };
    const { applicationId, candidateId, isNew } = await this.recruitment.addCandidate(scope, jobRoleId, named);
    if (!isNew) return { inviteStatus: 'already_applied', duplicateApplicationId: applicationId };
    const invitationId = await this.invitations.invite(scope, {
      applicationId,
      candidateEmail: email,
      expiresInDays: inviteDays ?? DEFAULT_DAYS,
      customMessage: inviteMessage,
      invitedBy,
    });
    return { inviteStatus: 'invited', inviteProblem: null, applicationId, candidateId, invitationId };
  }

  private async queue(
    item: ResumeBatchItemEntity,
    invitedBy: string,
    { expiresInDays, customMessage }: Omit<BatchInvitation, 'itemIds'>,
  ): Promise<void> {
    const order = { invitedBy, inviteDays: expiresInDays, inviteMessage: customMessage, inviteProblem: null };
    await this.change(item, { inviteStatus: 'queued', ...order });
    const payload = { organisationId: item.organisationId, itemId: item.id };
    await this.jobs.enqueue(inviteBatchItem, payload, { key: item.id });
  }

  private async noteFailure(scope: OrganisationScope, itemId: string, inviteProblem: string): Promise<void> {
    await this.unit.run(async () => {
      const item = await this.items.lock(scope, itemId);
      if (item?.inviteStatus === 'queued') await this.change(item, { inviteStatus: 'failed', inviteProblem });
    });
  }

  private async change(
    { organisationId, id }: ResumeBatchItemEntity,
    changes: Omit<ItemChanges, 'updatedAt'>,
  ): Promise<void> {
    await this.items.change({ organisationId }, id, { ...changes, updatedAt: this.clock.now() });
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { asStaff, Clock, notFound, type Actor, type OrganisationScope } from '#libs/kernel';
import { BatchItemRepository } from '../batch-item.repository.js';
import { approvalOutcome, type ApprovalOutcome } from '../domain/approval.js';
import type { ItemStatus } from '../domain/item-status.js';
import type { ResumeBatchItemEntity } from '../entities/resume-batch-item.entity.js';
import { alreadyInvited, nothingToChange } from '../resume-batch.errors.js';
import { ResumeBatchRepository } from '../resume-batch.repository.js';
import { duplicateColumns, FindDuplicate } from './find-duplicate.js';

/** What staff correct before anybody is invited. */
export interface ItemCorrection {
  email?: string;
  fullName?: string;
  skipped?: boolean;
}

export interface ApprovedItem {
  itemId: string;
  outcome: ApprovalOutcome;
}

/** Staff look through what was read, correct it and approve who is to be invited. */
@Injectable()
export class ReviewItems {
  constructor(
    private readonly batches: ResumeBatchRepository,
    private readonly items: BatchItemRepository,
    private readonly duplicates: FindDuplicate,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Another address or name makes another person of it: it is compared, and has to be approved, anew. */
  async correct(scope: OrganisationScope, itemId: string, correction: ItemCorrection): Promise<ResumeBatchItemEntity> {
    if (Object.keys(correction).length === 0) throw nothingToChange();
    return this.unit.run(async () => {
      const seen = await this.items.find(scope, itemId);
      if (!seen) throw notFound('Resume batch item');
      // The role before the item, as the readers do, so that nobody waits for each other.
      await this.items.holdRole(seen.jobRoleId);
      const item = await this.items.lock(scope, itemId);
      if (!item) throw notFound('Resume batch item');
      if (item.inviteStatus !== 'none' && item.inviteStatus !== 'failed') throw alreadyInvited();
      const corrected = { ...item, ...correction, ...this.untouched(item, correction) };
      const changes = { ...correction, ...(await this.comparison(corrected)), updatedAt: this.clock.now() };
      const approval = corrected.approvedAt ? {} : { approvedAt: null, approvedBy: null };
      await this.items.change(scope, itemId, { ...changes, ...approval });
      return { ...corrected, ...changes, ...approval };
    });
  }

  /** Those named, or all that are ready; what cannot be approved says why. */
  async approve(actor: Actor, batchId: string, itemIds: readonly string[] | null): Promise<ApprovedItem[]> {
    const scope = asStaff(actor);
    return this.unit.run(async () => {
      const items = await this.hold(scope, batchId, itemIds);
      const now = this.clock.now();
      const approval = { approvedAt: now, approvedBy: actor.userId, updatedAt: now };
      const results: ApprovedItem[] = [];
      for (const item of items) {
        const outcome = approvalOutcome(item, itemIds !== null);
        if (outcome === 'approved') await this.items.change(scope, item.id, approval);
        results.push({ itemId: item.id, outcome });
      }
      return results;
    });
  }

  /** @throws DomainError 404 when one of the named is not in the batch. */
  async hold(
    scope: OrganisationScope,
    batchId: string,
    itemIds: readonly string[] | null,
  ): Promise<ResumeBatchItemEntity[]> {
    if (!(await this.batches.find(scope, batchId))) throw notFound('Resume batch');
    const items = await this.items.lockMany(scope, batchId, itemIds);
    if (itemIds && items.length < new Set(itemIds).size) throw notFound('Resume batch item');
    return items;
  }

  private untouched(item: ResumeBatchItemEntity, correction: ItemCorrection): { approvedAt: Date | null } {
    const isSamePerson = correction.email === undefined && correction.fullName === undefined;
    return { approvedAt: isSamePerson ? item.approvedAt : null };
  }

  /** The same bytes stay the same bytes, and what was not read stays so. */
  private async comparison(item: ResumeBatchItemEntity): Promise<Partial<ResumeBatchItemEntity>> {
    if (!['parsed', 'duplicate'].includes(item.status) || item.duplicateReason === 'same_file') return {};
    const duplicate = await this.duplicates.byPerson(item, item);
    const status: ItemStatus = duplicate ? 'duplicate' : 'parsed';
    return { status, ...duplicateColumns(duplicate) };
  }
}

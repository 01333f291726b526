import { Injectable } from '@nestjs/common';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { BatchItemRepository } from '../batch-item.repository.js';
import type { Duplicate } from '../domain/item-status.js';
import type { ItemPerson } from '../domain/person.js';
import type { ResumeBatchItemEntity } from '../entities/resume-batch-item.entity.js';

/** Whether staff have this file, or this person, for the role already. It only tells; nothing is merged. */
@Injectable()
export class FindDuplicate {
  constructor(
    private readonly items: BatchItemRepository,
    private readonly recruitment: RecruitmentService,
  ) {}

  async byFile(item: ResumeBatchItemEntity): Promise<Duplicate | null> {
    const itemId = await this.items.firstWithSameBytes(item);
    return itemId === null ? null : { reason: 'same_file', itemId, applicationId: null };
  }

  /** Call it in the unit of work that keeps the answer, with the role held. */
  async byPerson(item: ResumeBatchItemEntity, person: ItemPerson): Promise<Duplicate | null> {
    const other = await this.items.findSamePerson(item, person);
    const { organisationId, jobRoleId } = item;
    const applicant = await this.recruitment.findApplicant({ organisationId }, jobRoleId, person);
    if (!other && !applicant) return null;
    const hasSameEmail = other?.hasSameEmail === true || applicant?.hasSameEmail === true;
    return {
      reason: hasSameEmail ? 'same_email' : 'same_name_and_phone',
      itemId: other?.id ?? null,
      applicationId: applicant?.id ?? null,
    };
  }
}

/** The finding as the item keeps it. */
export function duplicateColumns(
  duplicate: Duplicate | null,
): Pick<ResumeBatchItemEntity, 'duplicateReason' | 'duplicateItemId' | 'duplicateApplicationId'> {
  return {
    duplicateReason: duplicate?.reason ?? null,
    duplicateItemId: duplicate?.itemId ?? null,
    duplicateApplicationId: duplicate?.applicationId ?? null,
  };
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, notFound, type CandidateScope, type OrganisationScope } from '#libs/kernel';
import { ResumeService } from '../../resume/resume.service.js';
import { BatchItemRepository } from '../batch-item.repository.js';
import type { ResumeBatchItemEntity } from '../entities/resume-batch-item.entity.js';

/**
 * The resume that staff had about somebody becomes that person's own: by itself for a newcomer, who came by the mailed
 * link to an account that nobody used before, and only with their yes for everybody else. What it says about them stays a
 * proposal for their profile; nothing counts before they confirm it.
 */
@Injectable()
export class HandOverResume {
  constructor(
    private readonly items: BatchItemRepository,
    private readonly resumes: ResumeService,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async toNewcomer(scope: OrganisationScope, applicationId: string, candidateId: string): Promise<void> {
    const item = await this.items.findByApplication(scope, applicationId);
    if (item?.candidateId !== candidateId) return;
    await this.unit.run(async () => {
      const offered = await this.items.lockOffer({ candidateId }, item.id);
      if (offered) await this.give(offered, { candidateId });
    });
  }

  /** @returns the id of the resume that is theirs now. */
  async accept(scope: CandidateScope, itemId: string): Promise<string> {
    return this.unit.run(async () => {
      const offered = await this.items.lockOffer(scope, itemId);
      if (!offered) throw notFound('Resume offer');
      await this.give(offered, scope);
      return offered.id;
    });
  }

  async decline(scope: CandidateScope, itemId: string): Promise<void> {
    await this.unit.run(async () => {
      const offered = await this.items.lockOffer(scope, itemId);
      if (!offered) throw notFound('Resume offer');
      await this.note(offered, 'declinedAt');
    });
  }

  private async give(item: ResumeBatchItemEntity, scope: CandidateScope): Promise<void> {
    const { id, fileKey, fileName, fileSize, contentType, sha256, parsedData, text, hiddenText } = item;
    await this.resumes.handOver(scope, {
      id,
      uploadedBy: item.invitedBy ?? scope.candidateId,
      fileKey,
      fileName,
      fileSize,
      contentType,
      sha256,
      parsedData,
      text,
      hiddenText,
      uploadedAt: item.createdAt,
    });
    await this.note(item, 'handedOverAt');
  }

  private async note(
    { organisationId, id }: ResumeBatchItemEntity,
    what: 'handedOverAt' | 'declinedAt',
  ): Promise<void> {
    const now = this.clock.now();
    await this.items.change({ organisationId }, id, { [what]: now, updatedAt: now });
  }
}

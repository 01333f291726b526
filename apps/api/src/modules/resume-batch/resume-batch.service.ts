import { Injectable } from '@nestjs/common';
import { notFound, type CandidateScope, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import { StorageService } from '../storage/storage.service.js';
import { BatchItemRepository, type OfferedResume } from './batch-item.repository.js';
import type { ItemStatus } from './domain/item-status.js';
import type { ResumeBatchItemEntity } from './entities/resume-batch-item.entity.js';
import { ResumeBatchRepository, type BatchWithCounts } from './resume-batch.repository.js';

/** What staff and candidates look up. */
@Injectable()
export class ResumeBatchService {
  constructor(
    private readonly batches: ResumeBatchRepository,
    private readonly items: BatchItemRepository,
    private readonly storage: StorageService,
  ) {}

  async list(scope: OrganisationScope, page: PageRequest): Promise<Page<BatchWithCounts>> {
    return this.batches.list(scope, page);
  }

  /** @throws DomainError 404 also when it is another organisation's. */
  async get(scope: OrganisationScope, id: string): Promise<BatchWithCounts> {
    const batch = await this.batches.find(scope, id);
    if (!batch) throw notFound('Resume batch');
    return { batch, counts: await this.batches.counts(scope, id) };
  }

  async itemsOf(
    scope: OrganisationScope,
    batchId: string,
    filter: { status?: ItemStatus },
    page: PageRequest,
  ): Promise<Page<ResumeBatchItemEntity>> {
    if (!(await this.batches.find(scope, batchId))) throw notFound('Resume batch');
    return this.items.list(scope, batchId, filter, page);
  }

  /** @throws DomainError 404 also when it is another organisation's. */
  async item(scope: OrganisationScope, itemId: string): Promise<ResumeBatchItemEntity> {
    const item = await this.items.find(scope, itemId);
    if (!item) throw notFound('Resume batch item');
    return item;
  }

  /** A link to fetch the file with. */
  async fileUrl(scope: OrganisationScope, itemId: string): Promise<string> {
    const { storedFileId } = await this.item(scope, itemId);
    return this.storage.downloadUrl(scope, storedFileId);
  }

  /** Resumes that organisations have about this person and that are not theirs yet. */
  async offersTo(scope: CandidateScope, page: PageRequest): Promise<Page<OfferedResume>> {
    return this.items.offersTo(scope, page);
  }
}

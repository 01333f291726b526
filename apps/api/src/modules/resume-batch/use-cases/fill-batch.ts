import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Jobs } from '#libs/jobs';
import { asStaff, Clock, Ids, notFound, type Actor, type OrganisationScope } from '#libs/kernel';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { StorageService, type ArrivedFile, type UploadPlace } from '../../storage/storage.service.js';
import { BatchItemRepository } from '../batch-item.repository.js';
import { MOST_ITEMS } from '../domain/item-status.js';
import type { ResumeBatchItemEntity } from '../entities/resume-batch-item.entity.js';
import type { ResumeBatchEntity } from '../entities/resume-batch.entity.js';
import { readBatchItem } from '../jobs/batch-jobs.js';
import { batchFull, cannotRetry, usedElsewhere } from '../resume-batch.errors.js';
import { ResumeBatchRepository, type BatchWithCounts } from '../resume-batch.repository.js';

export interface AnnouncedFile {
  fileName: string;
  contentType: string;
  fileSize: number;
}

/** Staff gather resumes for a role and have them read. */
@Injectable()
export class FillBatch {
  constructor(
    private readonly batches: ResumeBatchRepository,
    private readonly items: BatchItemRepository,
    private readonly recruitment: RecruitmentService,
    private readonly storage: StorageService,
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async create(actor: Actor, jobRoleId: string, name: string | null): Promise<BatchWithCounts> {
    const scope = asStaff(actor);
    const role = await this.recruitment.roleFor(scope, jobRoleId);
    const now = this.clock.now();
    const batch: ResumeBatchEntity = {
      ...scope,
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      jobRoleId,
      name: name ?? `${role.title}, ${now.toISOString().slice(0, 10)}`,
      createdBy: actor.userId,
    };
    await this.batches.insert(batch);
    return { batch, counts: await this.batches.counts(scope, batch.id) };
  }

  async offerUpload(actor: Actor, batchId: string, file: AnnouncedFile): Promise<UploadPlace> {
    const scope = asStaff(actor);
    if (!(await this.batches.find(scope, batchId))) throw notFound('Resume batch');
    return this.storage.offerUpload(scope, actor.userId, { ...file, purpose: 'resume' });
  }

  /** Puts an arrived file into the batch. Doing it twice is doing it once. */
  async register(scope: OrganisationScope, batchId: string, fileId: string): Promise<ResumeBatchItemEntity> {
    const file = await this.storage.arrived(scope, fileId);
    return this.unit.run(async () => {
      const batch = await this.batches.lock(scope, batchId);
      if (!batch) throw notFound('Resume batch');
      if (!(await this.storage.take(file))) {
        const before = await this.items.findByFile(scope, batchId, fileId);
        if (before) return before;
        throw usedElsewhere();
      }
      const { total } = await this.batches.counts(scope, batchId);
      if (total >= MOST_ITEMS) throw batchFull();
      const item = this.fill(batch, file);
      await this.items.insert(item);
      return item;
    });
  }

  /** Every file that waits is read, each by a job of its own. */
  async process(scope: OrganisationScope, batchId: string): Promise<BatchWithCounts> {
    return this.unit.run(async () => {
      const batch = await this.batches.find(scope, batchId);
      if (!batch) throw notFound('Resume batch');
      for (const id of await this.items.queueUploaded(scope, batchId, this.clock.now())) await this.queue(scope, id);
      return { batch, counts: await this.batches.counts(scope, batchId) };
    });
  }

  async retry(scope: OrganisationScope, itemId: string): Promise<ResumeBatchItemEntity> {
    return this.unit.run(async () => {
      const item = await this.items.lock(scope, itemId);
      if (!item) throw notFound('Resume batch item');
      if (item.status !== 'failed' || item.approvedAt) throw cannotRetry(item.status);
      const changes = {
        status: 'queued' as const,
        problemCode: null,
        problemDetail: null,
        updatedAt: this.clock.now(),
      };
      await this.items.change(scope, itemId, changes);
      await this.queue(scope, itemId);
      return { ...item, ...changes };
    });
  }

  private async queue({ organisationId }: OrganisationScope, itemId: string): Promise<void> {
    await this.jobs.enqueue(readBatchItem, { organisationId, itemId }, { key: itemId });
  }

  private fill(batch: ResumeBatchEntity, { fileId, ...file }: ArrivedFile): ResumeBatchItemEntity {
    const now = this.clock.now();
    return {
      ...file,
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      organisationId: batch.organisationId,
      batchId: batch.id,
      jobRoleId: batch.jobRoleId,
      storedFileId: fileId,
      status: 'uploaded',
      problemCode: null,
      problemDetail: null,
      parsedData: null,
      text: null,
      hiddenText: [],
      email: null,
      fullName: null,
      phoneEnd: null,
      duplicateReason: null,
      duplicateItemId: null,
      duplicateApplicationId: null,
      skipped: false,
      approvedAt: null,
      approvedBy: null,
      inviteStatus: 'none',
      inviteProblem: null,
      inviteMessage: null,
      inviteDays: null,
      invitedBy: null,
      applicationId: null,
      invitationId: null,
      candidateId: null,
      handedOverAt: null,
      declinedAt: null,
    };
  }
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, type OrganisationScope } from '#libs/kernel';
import { BlobStore } from '#libs/providers';
import { ResumeService, type ReadResume } from '../../resume/resume.service.js';
import { BatchItemRepository, type ItemChanges } from '../batch-item.repository.js';
import type { ResumeBatchItemEntity } from '../entities/resume-batch-item.entity.js';
import { personIn } from '../resume-batch.mapper.js';
import { duplicateColumns, FindDuplicate } from './find-duplicate.js';

const OUR_FAULT = {
  problemCode: 'our_problem',
  problemDetail: 'This file could not be read because of a problem on our side. Please try it again.',
};
const CHANGED = { kind: 'refused', reason: 'changed', detail: 'This file is not the one that arrived.' } as const;

/** One file of a batch is checked, read, and compared with what is there. */
@Injectable()
export class ReadItem {
  constructor(
    private readonly items: BatchItemRepository,
    private readonly duplicates: FindDuplicate,
    private readonly resumes: ResumeService,
    private readonly blobs: BlobStore,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** What cannot be read fails at once with its reason; what went wrong on our side is tried again. */
  async read(scope: OrganisationScope, itemId: string, isLastTry: boolean): Promise<void> {
    const item = await this.items.find(scope, itemId);
    if (!item || (item.status !== 'queued' && item.status !== 'reading')) return;
    await this.change(item, { status: 'reading' });
    try {
      const sameFile = await this.duplicates.byFile(item);
      if (sameFile) return await this.change(item, { status: 'duplicate', ...duplicateColumns(sameFile) });
      await this.keep(item, await this.outcomeOf(item));
    } catch (error) {
      await this.change(item, isLastTry ? { status: 'failed', ...OUR_FAULT } : { status: 'queued' });
      throw error;
    }
  }

  private async outcomeOf(item: ResumeBatchItemEntity): Promise<ReadResume | typeof CHANGED> {
    const file = await this.blobs.get(item.fileKey);
    if (!file) throw new Error(`The stored file of item ${item.id} is gone`);
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    if (file.bytes.length !== item.fileSize || sha256 !== item.sha256) return CHANGED;
    return this.resumes.readFile(file.bytes);
  }

  private async keep(item: ResumeBatchItemEntity, read: ReadResume | typeof CHANGED): Promise<void> {
    if (read.kind === 'refused') {
      const hiddenText = 'hiddenText' in read ? read.hiddenText : [];
      const problem = { problemCode: read.reason, problemDetail: read.detail, hiddenText };
      return this.change(item, { status: 'failed', ...problem });
    }
    const { parsed: parsedData, text, hiddenText } = read;
    const person = personIn(parsedData);
    await this.unit.run(async () => {
      await this.items.holdRole(item.jobRoleId);
      const duplicate = await this.duplicates.byPerson(item, person);
      const status = duplicate ? 'duplicate' : 'parsed';
      await this.change(item, { ...person, ...duplicateColumns(duplicate), status, parsedData, text, hiddenText });
    });
  }

  private async change(item: ResumeBatchItemEntity, changes: Omit<ItemChanges, 'updatedAt'>): Promise<void> {
    const { organisationId, id } = item;
    await this.items.change({ organisationId }, id, { ...changes, updatedAt: this.clock.now() });
  }
}

import { Injectable } from '@nestjs/common';
import { Database, PersonalRows } from '#libs/database';
import type { ErasureOutcome, ErasureSubject } from '#libs/kernel';
import { StorageService } from '../storage/storage.service.js';

const OF_PERSON = '(candidate_id = $1 or email = $2)';

/** Resumes that an organisation has about somebody, who may never have heard of it. */
@Injectable()
export class ResumeBatchErasable extends PersonalRows {
  readonly feature = 'resume-batch';
  readonly personalTables = [{ table: 'resume_batch_items', retentionClass: 'evidence' }] as const;

  constructor(
    database: Database,
    private readonly storage: StorageService,
  ) {
    super(database);
  }

  async erase({ userId, email, kind }: ErasureSubject): Promise<ErasureOutcome[]> {
    if (kind === 'recordings_only') return [];
    const theirs = { where: OF_PERSON, values: [userId, email] };
    const files = await this.database.query<{ fileId: string }>(
      `select stored_file_id as "fileId" from resume_batch_items where ${OF_PERSON}`,
      theirs.values,
    );
    // What was read out of a file goes with it.
    for (const { fileId } of files) await this.storage.remove(fileId, { keepContent: false });
    return [{ ...(await this.delete('resume_batch_items', theirs)), rows: files.length, blobs: files.length }];
  }

  override async disclose({ userId }: { userId: string }): Promise<Record<string, object[]>> {
    const withheld = ['file_key', 'stored_file_id', 'duplicate_item_id', 'approved_by', 'invited_by'];
    const theirs = { where: 'candidate_id = $1', values: [userId] };
    return { resume_batch_items: await this.show('resume_batch_items', theirs, withheld) };
  }
}

import { Injectable } from '@nestjs/common';
import { Database, PersonalRows } from '#libs/database';
import type { ErasureOutcome, ErasureSubject } from '#libs/kernel';
import { BlobStore } from '#libs/providers';

@Injectable()
export class ResumeErasable extends PersonalRows {
  readonly feature = 'resume';
  readonly personalTables = [{ table: 'resumes', retentionClass: 'evidence' }] as const;

  constructor(
    database: Database,
    private readonly blobs: BlobStore,
  ) {
    super(database);
  }

  async erase({ userId, kind }: ErasureSubject): Promise<ErasureOutcome[]> {
    if (kind === 'recordings_only') return [];
    const files = await this.database.query<{ fileKey: string }>(
      `select file_key as "fileKey" from resumes where candidate_id = $1`,
      [userId],
    );
    for (const { fileKey } of files) await this.blobs.delete(fileKey);
    return [await this.delete('resumes', { where: 'candidate_id = $1', values: [userId], blobs: files.length })];
  }

  override async disclose({ userId }: { userId: string }): Promise<Record<string, object[]>> {
    return { resumes: await this.show('resumes', { where: 'candidate_id = $1', values: [userId] }, ['file_key']) };
  }
}

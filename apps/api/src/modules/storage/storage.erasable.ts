import { Injectable } from '@nestjs/common';
import { Database, PersonalRows } from '#libs/database';
import type { ErasureOutcome, ErasureSubject } from '#libs/kernel';
import { BlobStore } from '#libs/providers';

const OWN = 'owner_id = $1 and organisation_id is null';
const WHY_IT_STAYS = 'The files are the organisation’s; whoever uploaded them for it is a number without a name.';

@Injectable()
export class StorageErasable extends PersonalRows {
  readonly feature = 'storage';
  readonly personalTables = [{ table: 'stored_files', retentionClass: 'evidence' }] as const;

  constructor(
    database: Database,
    private readonly blobs: BlobStore,
  ) {
    super(database);
  }

  async erase({ userId, kind }: ErasureSubject): Promise<ErasureOutcome[]> {
    if (kind === 'recordings_only') return [];
    const values = [userId];
    const files = await this.database.query<{ fileKey: string }>(
      `select file_key as "fileKey" from stored_files where ${OWN}`,
      values,
    );
    for (const { fileKey } of files) await this.blobs.delete(fileKey);
    return [
      await this.delete('stored_files', { where: OWN, values, blobs: files.length }),
      await this.keep('stored_files', WHY_IT_STAYS, { where: 'owner_id = $1 and organisation_id is not null', values }),
    ];
  }

  override async disclose({ userId }: { userId: string }): Promise<Record<string, object[]>> {
    return { stored_files: await this.show('stored_files', { where: OWN, values: [userId] }, ['file_key']) };
  }
}

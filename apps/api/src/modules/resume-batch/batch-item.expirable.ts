import { Injectable } from '@nestjs/common';
import { Database, ExpiringRows, type ExpiringTable } from '#libs/database';
import type { DueItem, ExpiryOutcome } from '#libs/kernel';
import { StorageService } from '../storage/storage.service.js';

/** Files of batches that nobody has touched for too long, with everything that was read out of them. */
@Injectable()
export class BatchItemExpirable extends ExpiringRows {
  readonly retentionClass = 'evidence';
  protected readonly expiring: ExpiringTable = {
    name: 'resume_batch_items',
    since: 'updated_at',
    days: 'evidence_retention_days',
    condition: `item.status not in ('queued', 'reading')`,
    heldBy: ['application_id'],
  };

  constructor(
    database: Database,
    private readonly storage: StorageService,
  ) {
    super(database);
  }

  async expire(items: readonly DueItem[]): Promise<ExpiryOutcome> {
    // A resume that was handed over lies where it lay, and is the candidate's now.
    const files = await this.database.query<{ id: string; fileId: string; keepContent: boolean }>(
      `select id, stored_file_id as "fileId", handed_over_at is not null as "keepContent"
       from resume_batch_items where id = any($1)`,
      [items.map(({ id }) => id)],
    );
    const fileOf = new Map(files.map((file) => [file.id, file]));
    const { goneIds, failures } = await this.removeFiles(items, async (id) => {
      const file = fileOf.get(id);
      if (file) await this.storage.remove(file.fileId, file);
    });
    return { expired: goneIds.length, failures };
  }
}

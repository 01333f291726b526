import { Injectable } from '@nestjs/common';
import { Database, ExpiringRows, type ExpiringTable } from '#libs/database';
import type { DueItem, ExpiryOutcome } from '#libs/kernel';
import { StorageService } from '../storage/storage.service.js';

/** Files of recordings that came in too long ago; what was found in them has its own time. */
@Injectable()
export class RecordingExpirable extends ExpiringRows {
  readonly retentionClass = 'recording';
  protected readonly expiring: ExpiringTable = {
    name: 'recordings',
    since: 'uploaded_at',
    days: 'recording_retention_days',
    condition: `item.file_key is not null and item.status in ('completed', 'failed')`,
    heldBy: ['interview_id', 'agent_id'],
  };

  constructor(
    database: Database,
    private readonly storage: StorageService,
  ) {
    super(database);
  }

  async expire(items: readonly DueItem[], now: Date): Promise<ExpiryOutcome> {
    const files = await this.database.query<{ id: string; fileId: string | null }>(
      `select id, stored_file_id as "fileId" from recordings where id = any($1)`,
      [items.map(({ id }) => id)],
    );
    const fileOf = new Map(files.map(({ id, fileId }) => [id, fileId]));
    const { goneIds, failures } = await this.removeFiles(items, async (id) => {
      const fileId = fileOf.get(id);
      if (fileId) await this.storage.remove(fileId, { keepContent: false });
    });
    const marked = await this.database.query(
      `update recordings set file_key = null, updated_at = $2 where id = any($1) and file_key is not null returning id`,
      [goneIds, now],
    );
    return { expired: marked.length, failures };
  }
}

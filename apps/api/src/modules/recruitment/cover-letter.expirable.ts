import { Injectable } from '@nestjs/common';
import { ExpiringRows, type ExpiringTable } from '#libs/database';
import type { DueItem, ExpiryOutcome } from '#libs/kernel';

/** Letters of applications that nothing has happened to for too long. */
@Injectable()
export class CoverLetterExpirable extends ExpiringRows {
  readonly retentionClass = 'evidence';
  protected readonly expiring: ExpiringTable = {
    name: 'applications',
    since: 'updated_at',
    days: 'evidence_retention_days',
    condition: 'item.cover_letter is not null',
    heldBy: ['id'],
  };

  /** The application itself does not count as changed. */
  async expire(items: readonly DueItem[]): Promise<ExpiryOutcome> {
    const emptied = await this.database.query(
      `update applications set cover_letter = null where id = any($1) and cover_letter is not null returning id`,
      [items.map(({ id }) => id)],
    );
    return { expired: emptied.length, failures: [] };
  }
}

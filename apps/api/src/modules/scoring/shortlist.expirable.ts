import { Injectable } from '@nestjs/common';
import { ExpiringRows, type ExpiringTable } from '#libs/database';
import type { DueItem, ExpiryOutcome } from '#libs/kernel';

/** Rankings from too long ago. */
@Injectable()
export class ShortlistExpirable extends ExpiringRows {
  readonly retentionClass = 'decision_log';
  protected readonly expiring: ExpiringTable = {
    name: 'shortlists',
    since: 'created_at',
    days: 'decision_log_retention_days',
    condition: 'true',
    heldBy: [],
  };

  async expire(items: readonly DueItem[]): Promise<ExpiryOutcome> {
    const ids = items.map(({ id }) => id);
    const deleted = await this.database.query(`delete from shortlists where id = any($1) returning id`, [ids]);
    return { expired: deleted.length, failures: [] };
  }
}

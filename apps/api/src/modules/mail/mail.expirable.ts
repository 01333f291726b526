import { Injectable } from '@nestjs/common';
import { Database, ExpiringRows, type ExpiringTable } from '#libs/database';
import type { DueItem, ExpiryOutcome } from '#libs/kernel';
import { Mailbox } from '#libs/providers';

/** Mails that were sent, or given up, too long ago. */
@Injectable()
export class MailExpirable extends ExpiringRows {
  readonly retentionClass = 'evidence';
  protected readonly expiring: ExpiringTable = {
    name: 'emails',
    since: 'created_at',
    days: 'evidence_retention_days',
    condition: `item.status in ('sent', 'suppressed', 'failed')`,
    heldBy: ['application_id'],
  };

  constructor(
    database: Database,
    private readonly mailbox: Mailbox,
  ) {
    super(database);
  }

  async expire(items: readonly DueItem[]): Promise<ExpiryOutcome> {
    const { goneIds, failures } = await this.removeFiles(items, async (id) => void (await this.mailbox.delete(id)));
    const deleted = await this.database.query(`delete from emails where id = any($1) returning id`, [goneIds]);
    return { expired: deleted.length, failures };
  }
}

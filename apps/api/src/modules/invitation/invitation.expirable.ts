import { Injectable } from '@nestjs/common';
import { ExpiringRows, type ExpiringTable } from '#libs/database';
import type { DueItem, ExpiryOutcome } from '#libs/kernel';

/** Invitations that came to their end too long ago, with the address and the words they were sent with. */
@Injectable()
export class InvitationExpirable extends ExpiringRows {
  readonly retentionClass = 'evidence';
  protected readonly expiring: ExpiringTable = {
    name: 'invitations',
    since: 'updated_at',
    days: 'evidence_retention_days',
    condition: `item.status in ('accepted', 'expired', 'revoked')`,
    heldBy: ['application_id'],
  };

  async expire(items: readonly DueItem[]): Promise<ExpiryOutcome> {
    const ids = items.map(({ id }) => id);
    const deleted = await this.database.query(`delete from invitations where id = any($1) returning id`, [ids]);
    return { expired: deleted.length, failures: [] };
  }
}

import { Injectable } from '@nestjs/common';
import { ExpiringRows, type ExpiringTable } from '#libs/database';
import type { DueItem, ExpiryOutcome } from '#libs/kernel';

/**
 * Applications that nothing has happened to for too long, with everything that hangs on them: interviews, assessments,
 * reviews. Nothing of that may still have a file behind it or be going on, so these tables are asked too.
 */
@Injectable()
export class ApplicationExpirable extends ExpiringRows {
  readonly retentionClass = 'decision_log';
  protected readonly expiring: ExpiringTable = {
    name: 'applications',
    since: 'updated_at',
    days: 'decision_log_retention_days',
    condition: `not exists (
        select from interviews interview where interview.application_id = item.id and (interview.ended_at is null
          or (interview.recording_deleted_at is null and (interview.mode <> 'text' or interview.recording_status is not null))
          or interview.id = any($3::uuid[])))
      and not exists (select from emails where emails.application_id = item.id)`,
    heldBy: ['id'],
  };

  async expire(items: readonly DueItem[]): Promise<ExpiryOutcome> {
    const ids = items.map(({ id }) => id);
    const deleted = await this.database.query(`delete from applications where id = any($1) returning id`, [ids]);
    return { expired: deleted.length, failures: [] };
  }
}

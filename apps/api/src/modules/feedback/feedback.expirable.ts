import { Injectable } from '@nestjs/common';
import { ExpiringRows, type ExpiringTable } from '#libs/database';
import type { DueItem, ExpiryOutcome } from '#libs/kernel';

/** Letters about resumes that nobody has touched for too long, with their earlier versions. */
@Injectable()
export class FeedbackExpirable extends ExpiringRows {
  readonly retentionClass = 'evidence';
  protected readonly expiring: ExpiringTable = {
    name: 'resume_feedback',
    since: 'updated_at',
    days: 'evidence_retention_days',
    condition: 'true',
    heldBy: ['application_id'],
  };

  async expire(items: readonly DueItem[]): Promise<ExpiryOutcome> {
    const ids = items.map(({ id }) => id);
    const deleted = await this.database.query(`delete from resume_feedback where id = any($1) returning id`, [ids]);
    return { expired: deleted.length, failures: [] };
  }
}

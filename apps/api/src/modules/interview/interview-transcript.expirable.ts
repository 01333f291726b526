import { Injectable } from '@nestjs/common';
import { ExpiringRows, type ExpiringTable } from '#libs/database';
import type { DueItem, ExpiryOutcome } from '#libs/kernel';

/** Questions and answers of interviews that ended too long ago. A recording says the same, so it goes first. */
@Injectable()
export class InterviewTranscriptExpirable extends ExpiringRows {
  readonly retentionClass = 'transcript';
  protected readonly expiring: ExpiringTable = {
    name: 'interviews',
    since: 'ended_at',
    days: 'transcript_retention_days',
    condition: `item.ended_at is not null and item.transcript_deleted_at is null
      and (item.recording_deleted_at is not null or (item.mode = 'text' and item.recording_status is null))`,
    heldBy: ['id', 'application_id'],
  };

  async expire(items: readonly DueItem[], now: Date): Promise<ExpiryOutcome> {
    const emptied = await this.database.query(
      `with messages as (delete from interview_messages where interview_id = any($1)),
       signals as (delete from interview_signals where interview_id = any($1)),
       sessions as (
         update interview_sessions
         set progression_state = progression_state || '{"topics": [], "exchanges": [], "asked": []}'
         where interview_id = any($1))
       update interviews set transcript_deleted_at = $2, updated_at = $2
       where id = any($1) and transcript_deleted_at is null and ended_at is not null returning id`,
      [items.map(({ id }) => id), now],
    );
    return { expired: emptied.length, failures: [] };
  }
}

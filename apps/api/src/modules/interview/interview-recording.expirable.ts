import { Injectable } from '@nestjs/common';
import { Database, ExpiringRows, type ExpiringTable } from '#libs/database';
import type { DueItem, ExpiryOutcome } from '#libs/kernel';
import { BlobStore } from '#libs/providers';

/** Every file with a candidate's voice or picture: of calls, and of spoken answers. */
export const RECORDING_FILES = `
  select interview_id as "interviewId", blob_key as "fileKey" from acs_recording_parts
  where interview_id = any($1) and status in ('copied', 'stored')
  union all
  select interview_id, content_audio_url from interview_messages
  where interview_id = any($1) and content_audio_url is not null`;

/** Notes that these files are gone. What was noted before is not counted. */
export const NOTE_RECORDINGS_GONE = `
  with parts as (
    update acs_recording_parts set status = 'deleted', updated_at = $2 where interview_id = any($1) and status <> 'deleted'
  ), answers as (
    update interview_messages set content_audio_url = null
    where interview_id = any($1) and content_audio_url is not null
  )
  update interviews set recording_deleted_at = $2, recording_status = 'deleted', recording_url = null, updated_at = $2
  where id = any($1) and recording_deleted_at is null and (mode <> 'text' or recording_status is not null)
  returning id`;

/** Recordings whose interview ended too long ago. */
@Injectable()
export class InterviewRecordingExpirable extends ExpiringRows {
  readonly retentionClass = 'recording';
  protected readonly expiring: ExpiringTable = {
    name: 'interviews',
    since: 'ended_at',
    days: 'recording_retention_days',
    condition: `item.ended_at is not null and item.recording_deleted_at is null
      and (item.mode <> 'text' or item.recording_status is not null)`,
    heldBy: ['id', 'application_id'],
  };

  constructor(
    database: Database,
    private readonly blobs: BlobStore,
  ) {
    super(database);
  }

  async expire(items: readonly DueItem[], now: Date): Promise<ExpiryOutcome> {
    const files = await this.database.query<{ interviewId: string; fileKey: string }>(RECORDING_FILES, [
      items.map(({ id }) => id),
    ]);
    const keysOf = Map.groupBy(files, ({ interviewId }) => interviewId);
    const { goneIds, failures } = await this.removeFiles(items, async (id) => {
      for (const { fileKey } of keysOf.get(id) ?? []) await this.blobs.delete(fileKey);
    });
    const marked = await this.database.query(NOTE_RECORDINGS_GONE, [goneIds, now]);
    return { expired: marked.length, failures };
  }
}

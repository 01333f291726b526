import { Injectable } from '@nestjs/common';
import { Database, ExpiringRows, type ExpiringTable } from '#libs/database';
import type { DueItem, ExpiryOutcome } from '#libs/kernel';
import { BlobStore } from '#libs/providers';

/**
 * Resumes of people who have not come back since: while somebody uses their account, what is in it is theirs to keep. A
 * file that an organisation handed over, and still keeps itself, waits for the organisation.
 */
@Injectable()
export class ResumeExpirable extends ExpiringRows {
  readonly retentionClass = 'evidence';
  protected readonly expiring: ExpiringTable = {
    name: 'resumes',
    since: 'uploaded_at',
    days: 'evidence_retention_days',
    hasNoOrganisation: true,
    condition: `not exists (
        select from users person where person.id = item.candidate_id
          and greatest(person.created_at, person.last_login_at) >= $1::timestamptz - make_interval(days => $2::integer))
      and not exists (
        select from interviews interview
        where interview.resume_id = item.id and interview.candidate_id = item.candidate_id
          and (interview.ended_at is null or interview.organisation_id = any($3::uuid[])))
      and not exists (
        select from stored_files file
        where file.id = case when item.file_key like 'uploads/resume/%' then substr(item.file_key, 16)::uuid end)`,
    heldBy: ['candidate_id'],
  };

  constructor(
    database: Database,
    private readonly blobs: BlobStore,
  ) {
    super(database);
  }

  async expire(items: readonly DueItem[]): Promise<ExpiryOutcome> {
    const files = await this.database.query<{ id: string; fileKey: string }>(
      `select id, file_key as "fileKey" from resumes where id = any($1)`,
      [items.map(({ id }) => id)],
    );
    const keys = new Map(files.map(({ id, fileKey }) => [id, fileKey]));
    const { goneIds, failures } = await this.removeFiles(items, async (id) => {
      const fileKey = keys.get(id);
      if (fileKey !== undefined) await this.blobs.delete(fileKey);
    });
    const deleted = await this.database.query(`delete from resumes where id = any($1) returning id`, [goneIds]);
    return { expired: deleted.length, failures };
  }
}

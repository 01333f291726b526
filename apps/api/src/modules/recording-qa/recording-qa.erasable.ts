import { Injectable } from '@nestjs/common';
import { Database, PersonalRows } from '#libs/database';
import type { ErasureOutcome, ErasureSubject } from '#libs/kernel';
import { BlobStore } from '#libs/providers';
import { StorageService } from '../storage/storage.service.js';

const OF_INTERVIEWS = 'interview_id in (select id from interviews where candidate_id = $1)';
const WHY_RECORDINGS_STAY =
  'The organisation checks its own conversations by it; who spoke for it is a number without a name.';
const WHY_REVIEWS_STAY = 'It is about somebody else’s conversation; who wrote it is a number without a name.';

/** Conversations that a person was in: as the candidate of an interview, or as who spoke for the organisation. */
@Injectable()
export class RecordingQaErasable extends PersonalRows {
  readonly feature = 'recording-qa';
  readonly personalTables = [
    { table: 'evaluation_disputes', retentionClass: 'decision_log' },
    { table: 'evaluation_reviews', retentionClass: 'decision_log' },
    { table: 'evaluation_views', retentionClass: 'technical' },
    { table: 'calibration_readings', retentionClass: 'decision_log' },
    { table: 'calibration_sessions', retentionClass: 'decision_log' },
    { table: 'category_scores', retentionClass: 'decision_log' },
    { table: 'policy_violations', retentionClass: 'decision_log' },
    { table: 'evaluation_parts', retentionClass: 'decision_log' },
    { table: 'evaluations', retentionClass: 'decision_log' },
    { table: 'transcripts', retentionClass: 'transcript' },
    { table: 'recordings', retentionClass: 'recording' },
    { table: 'recording_batches', retentionClass: 'technical' },
  ] as const;

  constructor(
    database: Database,
    private readonly storage: StorageService,
    private readonly blobs: BlobStore,
  ) {
    super(database);
  }

  async erase({ userId, kind }: ErasureSubject): Promise<ErasureOutcome[]> {
    const values = [userId];
    const blobs = await this.removeFiles(userId);
    if (kind === 'recordings_only') {
      const where = `file_key is not null and ${OF_INTERVIEWS}`;
      return [await this.strip('recordings', 'file_key = null', { where, values, blobs })];
    }
    return [
      // What was found in them goes with them.
      await this.delete('recordings', { where: OF_INTERVIEWS, values, blobs }),
      await this.strip('recordings', 'agent_id = null, agent_name = null', { where: 'agent_id = $1', values }),
      await this.delete('evaluation_disputes', { where: 'opened_by = $1', values }),
      await this.delete('evaluation_views', { where: 'user_id = $1', values }),
      await this.keep('evaluation_reviews', WHY_REVIEWS_STAY, { where: 'reviewer_id = $1', values }),
      await this.keep('calibration_readings', WHY_REVIEWS_STAY, { where: 'reviewer_id = $1', values }),
      await this.keep('recordings', WHY_RECORDINGS_STAY, { where: 'uploaded_by = $1', values }),
    ];
  }

  override async disclose({ userId }: { userId: string }): Promise<Record<string, object[]>> {
    const values = [userId];
    const withheld = ['file_key', 'stored_file_id', 'uploaded_by', 'sha256'];
    return {
      recordings: await this.show('recordings', { where: `agent_id = $1 or ${OF_INTERVIEWS}`, values }, withheld),
      evaluation_disputes: await this.show('evaluation_disputes', { where: 'opened_by = $1', values }, ['answered_by']),
    };
  }

  private async removeFiles(userId: string): Promise<number> {
    const files = await this.database.query<{ fileId: string | null; fileKey: string }>(
      `select stored_file_id as "fileId", file_key as "fileKey" from recordings
       where file_key is not null and ${OF_INTERVIEWS}`,
      [userId],
    );
    for (const { fileId, fileKey } of files) {
      await this.blobs.delete(fileKey);
      if (fileId !== null) await this.storage.remove(fileId, { keepContent: true });
    }
    return files.length;
  }
}

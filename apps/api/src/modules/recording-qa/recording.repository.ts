import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import { pageOf, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import type { RecordingStatus } from './domain/recording-state.js';
import { RecordingEntity } from './entities/recording.entity.js';
import { RecordingBatchEntity } from './entities/recording-batch.entity.js';
import { TranscriptEntity } from './entities/transcript.entity.js';

export type RecordingChanges = Partial<Omit<RecordingEntity, 'id' | 'organisationId'>> & { updatedAt: Date };

export interface RecordingFilter {
  status?: RecordingStatus | undefined;
  batchId?: string | undefined;
  agentId?: string | undefined;
}

/** How many recordings of a batch are how far. */
export interface BatchCounts {
  total: number;
  queued: number;
  processing: number;
  completed: number;
  failed: number;
}

export interface BatchWithCounts {
  batch: RecordingBatchEntity;
  counts: BatchCounts;
}

const NONE: BatchCounts = { total: 0, queued: 0, processing: 0, completed: 0, failed: 0 };

@Injectable()
export class RecordingRepository {
  constructor(private readonly database: Database) {}

  /**
   * Whether it is new; false when the organisation has one that is byte for byte the same, which is then in
   * `withSameBytes`.
   */
  async insertOnce(recording: RecordingEntity): Promise<boolean> {
    const rows = await this.database.query(
      `insert into recordings select (jsonb_populate_record(null::recordings, $1::jsonb)).*
       on conflict (organisation_id, sha256) do nothing returning id`,
      [this.database.toJson(RecordingEntity, recording)],
    );
    return rows.length === 1;
  }

  async withSameBytes({ organisationId }: OrganisationScope, sha256: string): Promise<RecordingEntity | null> {
    return this.database.repository(RecordingEntity).findOneBy({ organisationId, sha256 });
  }

  async find({ organisationId }: OrganisationScope, id: string): Promise<RecordingEntity | null> {
    return this.database.repository(RecordingEntity).findOneBy({ organisationId, id });
  }

  async delete({ organisationId }: OrganisationScope, id: string): Promise<void> {
    await this.database.repository(RecordingEntity).delete({ organisationId, id });
  }

  /** With this row held, nobody else changes it before the unit of work ends. */
  async lock(scope: OrganisationScope, id: string): Promise<RecordingEntity | null> {
    return this.scoped(scope).andWhere('recording.id = :id', { id }).setLock('pessimistic_write').getOne();
  }

  async change({ organisationId }: OrganisationScope, id: string, changes: RecordingChanges): Promise<void> {
    await this.database.repository(RecordingEntity).update({ id, organisationId }, changes);
  }

  /** Progress never goes back, and a note that comes late changes nothing. */
  async noteProgress(
    { organisationId, id }: Pick<RecordingEntity, 'organisationId' | 'id'>,
    progress: number,
    now: Date,
  ): Promise<void> {
    await this.database.query(
      `update recordings set progress = $3, updated_at = $4
       where organisation_id = $1 and id = $2 and status = 'processing' and progress < $3`,
      [organisationId, id, progress, now],
    );
  }

  async list(scope: OrganisationScope, filter: RecordingFilter, page: PageRequest): Promise<Page<RecordingEntity>> {
    const query = this.filtered(scope, filter);
    if (page.after)
      query.andWhere('(recording.uploaded_at, recording.id) < (:at, :after)', {
        at: page.after.at,
        after: page.after.id,
      });
    const rows = await query.limit(page.limit + 1).getMany();
    return pageOf(rows, page.limit, ({ uploadedAt, id }) => cursorOf({ createdAt: uploadedAt, id }));
  }

  /** For callers of the older kind, who count. */
  async slice(
    scope: OrganisationScope,
    filter: RecordingFilter,
    { skip, limit }: { skip: number; limit: number },
  ): Promise<RecordingEntity[]> {
    return this.filtered(scope, filter).offset(skip).limit(limit).getMany();
  }

  async transcript({ organisationId }: OrganisationScope, recordingId: string): Promise<TranscriptEntity | null> {
    return this.database
      .select(TranscriptEntity, 'transcript')
      .innerJoin(RecordingEntity, 'recording', 'recording.id = transcript.recording_id')
      .where('recording.organisation_id = :organisationId', { organisationId })
      .andWhere('transcript.recording_id = :recordingId', { recordingId })
      .getOne();
  }

  /** The one transcript of its recording, instead of whatever there was. */
  async keepTranscript(transcript: TranscriptEntity): Promise<void> {
    await this.database.repository(TranscriptEntity).delete({ recordingId: transcript.recordingId });
    await this.database.repository(TranscriptEntity).insert(transcript);
  }

  async changeTranscript(id: string, changes: Partial<TranscriptEntity> & { updatedAt: Date }): Promise<void> {
    await this.database.repository(TranscriptEntity).update({ id }, changes);
  }

  async insertBatch(batch: RecordingBatchEntity): Promise<void> {
    await this.database.repository(RecordingBatchEntity).insert(batch);
  }

  async noteRefused(id: string, refused: RecordingBatchEntity['refused'], now: Date): Promise<void> {
    await this.database.repository(RecordingBatchEntity).update({ id }, { refused, updatedAt: now });
  }

  async batch(scope: OrganisationScope, id: string): Promise<BatchWithCounts | null> {
    const { organisationId } = scope;
    const batch = await this.database.repository(RecordingBatchEntity).findOneBy({ organisationId, id });
    return batch && { batch, counts: (await this.countsOf(scope, [id])).get(id) ?? NONE };
  }

  async batches(scope: OrganisationScope, page: PageRequest): Promise<Page<BatchWithCounts>> {
    const query = this.database
      .select(RecordingBatchEntity, 'batch')
      .where('batch.organisation_id = :organisationId', { ...scope });
    if (page.after)
      query.andWhere('(batch.created_at, batch.id) < (:at, :after)', { at: page.after.at, after: page.after.id });
    const rows = await query
      .orderBy('batch.created_at', 'DESC')
      .addOrderBy('batch.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
    const { items, nextCursor } = pageOf(rows, page.limit, cursorOf);
    const ids = items.map(({ id }) => id);
    const counts = await this.countsOf(scope, ids);
    return { items: items.map((batch) => ({ batch, counts: counts.get(batch.id) ?? NONE })), nextCursor };
  }

  private async countsOf({ organisationId }: OrganisationScope, ids: string[]): Promise<Map<string, BatchCounts>> {
    const rows = await this.database.query<BatchCounts & { batchId: string }>(
      `select batch_id as "batchId", count(*)::int as total,
         (count(*) filter (where status = 'queued'))::int as queued,
         (count(*) filter (where status = 'processing'))::int as processing,
         (count(*) filter (where status = 'completed'))::int as completed,
         (count(*) filter (where status = 'failed'))::int as failed
       from recordings where organisation_id = $1 and batch_id = any($2) group by batch_id`,
      [organisationId, ids],
    );
    return new Map(rows.map(({ batchId, ...counts }) => [batchId, counts]));
  }

  private filtered(scope: OrganisationScope, { status, batchId, agentId }: RecordingFilter) {
    const query = this.scoped(scope);
    if (status !== undefined) query.andWhere('recording.status = :status', { status });
    if (batchId !== undefined) query.andWhere('recording.batch_id = :batchId', { batchId });
    if (agentId !== undefined) query.andWhere('recording.agent_id = :agentId', { agentId });
    return query.orderBy('recording.uploaded_at', 'DESC').addOrderBy('recording.id', 'DESC');
  }

  private scoped(scope: OrganisationScope) {
    return this.database
      .select(RecordingEntity, 'recording')
      .where('recording.organisation_id = :organisationId', { ...scope });
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import { pageOf, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import { ResumeBatchEntity } from './entities/resume-batch.entity.js';

/** How many files of a batch are how far. */
export interface BatchCounts {
  total: number;
  uploaded: number;
  queued: number;
  reading: number;
  parsed: number;
  failed: number;
  duplicate: number;
  skipped: number;
  approved: number;
  invited: number;
}

export interface BatchWithCounts {
  batch: ResumeBatchEntity;
  counts: BatchCounts;
}

const COUNTS = `
  select batch_id as "batchId", count(*)::int as total,
    (count(*) filter (where status = 'uploaded'))::int as uploaded,
    (count(*) filter (where status = 'queued'))::int as queued,
    (count(*) filter (where status = 'reading'))::int as reading,
    (count(*) filter (where status = 'parsed'))::int as parsed,
    (count(*) filter (where status = 'failed'))::int as failed,
    (count(*) filter (where status = 'duplicate'))::int as duplicate,
    (count(*) filter (where skipped))::int as skipped,
    (count(*) filter (where approved_at is not null))::int as approved,
    (count(*) filter (where invite_status = 'invited'))::int as invited
  from resume_batch_items where organisation_id = $1 and batch_id = any($2) group by batch_id`;
const NONE: BatchCounts = {
  total: 0,
  uploaded: 0,
  queued: 0,
  reading: 0,
  parsed: 0,
  failed: 0,
  duplicate: 0,
  skipped: 0,
  approved: 0,
  invited: 0,
};

@Injectable()
export class ResumeBatchRepository {
  constructor(private readonly database: Database) {}

  async insert(batch: ResumeBatchEntity): Promise<void> {
    await this.database.repository(ResumeBatchEntity).insert(batch);
  }

  async find(scope: OrganisationScope, id: string): Promise<ResumeBatchEntity | null> {
    return this.scoped(scope).andWhere('batch.id = :id', { id }).getOne();
  }

  /** With this row held, nobody else adds files before the unit of work ends. */
  async lock(scope: OrganisationScope, id: string): Promise<ResumeBatchEntity | null> {
    return this.scoped(scope).andWhere('batch.id = :id', { id }).setLock('pessimistic_write').getOne();
  }

  async list(scope: OrganisationScope, page: PageRequest): Promise<Page<BatchWithCounts>> {
    const query = this.scoped(scope);
    if (page.after)
      query.andWhere('(batch.created_at, batch.id) < (:at, :after)', { at: page.after.at, after: page.after.id });
    const rows = await query
      .orderBy('batch.created_at', 'DESC')
      .addOrderBy('batch.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
    const { items, nextCursor } = pageOf(rows, page.limit, cursorOf);
    const counts = await this.countsOf(
      scope,
      items.map(({ id }) => id),
    );
    return { items: items.map((batch) => ({ batch, counts: counts.get(batch.id) ?? NONE })), nextCursor };
  }

  async counts(scope: OrganisationScope, id: string): Promise<BatchCounts> {
    return (await this.countsOf(scope, [id])).get(id) ?? NONE;
  }

  private async countsOf({ organisationId }: OrganisationScope, ids: string[]): Promise<Map<string, BatchCounts>> {
    const rows = await this.database.query<BatchCounts & { batchId: string }>(COUNTS, [organisationId, ids]);
    return new Map(rows.map(({ batchId, ...counts }) => [batchId, counts]));
  }

  private scoped(scope: OrganisationScope) {
    return this.database
      .select(ResumeBatchEntity, 'batch')
      .where('batch.organisation_id = :organisationId', { ...scope });
  }
}

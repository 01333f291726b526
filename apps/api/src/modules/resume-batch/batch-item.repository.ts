import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import { pageOf, type CandidateScope, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import type { ItemPerson } from './domain/person.js';
import type { ItemStatus } from './domain/item-status.js';
import { ResumeBatchItemEntity } from './entities/resume-batch-item.entity.js';

export type ItemChanges = Partial<Omit<ResumeBatchItemEntity, 'id' | 'organisationId' | 'batchId' | 'jobRoleId'>> & {
  updatedAt: Date;
};

/** A resume that an organisation has about somebody, offered to them. */
export interface OfferedResume {
  item: ResumeBatchItemEntity;
  organisationName: string;
  jobRoleTitle: string;
}

@Injectable()
export class BatchItemRepository {
  constructor(private readonly database: Database) {}

  async insert(item: ResumeBatchItemEntity): Promise<void> {
    await this.database.repository(ResumeBatchItemEntity).insert(item);
  }

  async find(scope: OrganisationScope, id: string): Promise<ResumeBatchItemEntity | null> {
    return this.scoped(scope).andWhere('item.id = :id', { id }).getOne();
  }

  async findByFile(scope: OrganisationScope, batchId: string, fileId: string): Promise<ResumeBatchItemEntity | null> {
    return this.scoped(scope)
      .andWhere('item.batch_id = :batchId and item.stored_file_id = :fileId', { batchId, fileId })
      .getOne();
  }

  async findByApplication(scope: OrganisationScope, applicationId: string): Promise<ResumeBatchItemEntity | null> {
    return this.scoped(scope).andWhere('item.application_id = :applicationId', { applicationId }).getOne();
  }

  /** With this row held, nobody else changes it before the unit of work ends. */
  async lock(scope: OrganisationScope, id: string): Promise<ResumeBatchItemEntity | null> {
    return this.scoped(scope).andWhere('item.id = :id', { id }).setLock('pessimistic_write').getOne();
  }

  /** Those of the batch that are named, or all; always in one order, so that two who lock do not wait for each other. */
  async lockMany(
    scope: OrganisationScope,
    batchId: string,
    ids: readonly string[] | null,
  ): Promise<ResumeBatchItemEntity[]> {
    const query = this.scoped(scope).andWhere('item.batch_id = :batchId', { batchId });
    // As text, because callers may name anything.
    if (ids) query.andWhere('item.id::text = any(:ids)', { ids: ids.map((id) => id.toLowerCase()) });
    return query.orderBy('item.id', 'ASC').setLock('pessimistic_write').getMany();
  }

  async list(
    scope: OrganisationScope,
    batchId: string,
    filter: { status?: ItemStatus },
    page: PageRequest,
  ): Promise<Page<ResumeBatchItemEntity>> {
    const query = this.scoped(scope).andWhere('item.batch_id = :batchId', { batchId });
    if (filter.status !== undefined) query.andWhere('item.status = :status', { status: filter.status });
    if (page.after)
      query.andWhere('(item.created_at, item.id) < (:at, :after)', { at: page.after.at, after: page.after.id });
    const rows = await query
      .orderBy('item.created_at', 'DESC')
      .addOrderBy('item.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
    return pageOf(rows, page.limit, cursorOf);
  }

  async change({ organisationId }: OrganisationScope, id: string, changes: ItemChanges): Promise<void> {
    await this.database.repository(ResumeBatchItemEntity).update({ id, organisationId }, changes);
  }

  /** @returns the ids of the files that were waiting to be read. */
  async queueUploaded({ organisationId }: OrganisationScope, batchId: string, now: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `update resume_batch_items set status = 'queued', updated_at = $3
       where organisation_id = $1 and batch_id = $2 and status = 'uploaded' and not skipped returning id`,
      [organisationId, batchId, now],
    );
    return rows.map(({ id }) => id);
  }

  /** Until the unit of work ends, nobody else finds out who is who among the files for this role. */
  async holdRole(jobRoleId: string): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended('resume_batch:' || $1, 0))`, [jobRoleId]);
  }

  /** The first file for the role that is byte for byte this one; null when this is the first. */
  async firstWithSameBytes({
    organisationId,
    jobRoleId,
    sha256,
    createdAt,
    id,
  }: ResumeBatchItemEntity): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      `select id from resume_batch_items
       where organisation_id = $1 and job_role_id = $2 and sha256 = $3 and not skipped and (created_at, id) < ($4, $5)
       order by created_at, id limit 1`,
      [organisationId, jobRoleId, sha256, createdAt, id],
    );
    return row?.id ?? null;
  }

  /** A file for the role that is about the same person: by address, else by name and telephone number. */
  async findSamePerson(
    { organisationId, jobRoleId, id }: ResumeBatchItemEntity,
    { email, fullName, phoneEnd }: ItemPerson,
  ): Promise<{ id: string; hasSameEmail: boolean } | null> {
    const [row] = await this.database.query<{ id: string; hasSameEmail: boolean }>(
      `select id, (email = $4::citext) is true as "hasSameEmail" from resume_batch_items
       where organisation_id = $1 and job_role_id = $2 and id <> $3 and not skipped
         and (status in ('parsed', 'failed') or approved_at is not null)
         and (email = $4::citext or (lower(full_name) = lower($5) and phone_end = $6))
       order by "hasSameEmail" desc, created_at, id limit 1`,
      [organisationId, jobRoleId, id, email, fullName, phoneEnd],
    );
    return row ?? null;
  }

  async offersTo({ candidateId }: CandidateScope, page: PageRequest): Promise<Page<OfferedResume>> {
    const values: unknown[] = [candidateId, page.limit + 1];
    if (page.after) values.push(page.after.at, page.after.id);
    const rows = await this.database.query<Omit<OfferedResume, 'item'> & { row: Record<string, unknown> }>(
      `select to_jsonb(item) as row, organisation.name as "organisationName", role.title as "jobRoleTitle"
       from resume_batch_items item
       join organisations organisation on organisation.id = item.organisation_id
       join job_roles role on role.id = item.job_role_id
       where item.candidate_id = $1 and ${OPEN_OFFER}
         ${page.after ? 'and (item.created_at, item.id) < ($3, $4)' : ''}
       order by item.created_at desc, item.id desc limit $2`,
      values,
    );
    const offers = rows.map(({ row, ...names }) => ({
      ...names,
      item: this.database.fromJson(ResumeBatchItemEntity, row),
    }));
    return pageOf(offers, page.limit, ({ item }) => cursorOf(item));
  }

  /** With this row held, nobody else answers the offer. */
  async lockOffer({ candidateId }: CandidateScope, id: string): Promise<ResumeBatchItemEntity | null> {
    return this.database
      .select(ResumeBatchItemEntity, 'item')
      .where(`item.candidate_id = :candidateId and item.id = :id and ${OPEN_OFFER}`, { candidateId, id })
      .setLock('pessimistic_write')
      .getOne();
  }

  private scoped(scope: OrganisationScope) {
    return this.database
      .select(ResumeBatchItemEntity, 'item')
      .where('item.organisation_id = :organisationId', { ...scope });
  }
}

const OPEN_OFFER = `item.invite_status = 'invited' and item.parsed_data is not null
  and item.handed_over_at is null and item.declined_at is null`;

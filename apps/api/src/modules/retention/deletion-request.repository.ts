import { Injectable } from '@nestjs/common';
import { Database, jsonb } from '#libs/database';
import { cursorOf } from '#libs/http';
import {
  pageOf,
  type CandidateScope,
  type ErasureKind,
  type ErasureOutcome,
  type OrganisationScope,
  type Page,
  type PageRequest,
} from '#libs/kernel';
import type { CertificateDocument } from './entities/certificate.document.js';
import { DeletionRequestEntity } from './entities/deletion-request.entity.js';

/** One table takes seconds; whoever gave no sign of life for so long was killed. */
const LEASE = `now() + interval '1 minute'`;

/** Whoever holds the link to a certificate may read it. */
export interface CertificateScope {
  tokenHash: string;
}

@Injectable()
export class DeletionRequestRepository {
  constructor(private readonly database: Database) {}

  /** @returns false when the same is asked for already. */
  async insertOnce(request: DeletionRequestEntity): Promise<boolean> {
    const rows = await this.database.query(
      `insert into data_deletion_requests select * from jsonb_populate_record(null::data_deletion_requests, $1)
       on conflict (user_id, kind) where status <> 'completed' do nothing returning id`,
      [this.database.toJson(DeletionRequestEntity, request)],
    );
    return rows.length === 1;
  }

  async findOpen({ candidateId }: CandidateScope, kind: ErasureKind): Promise<DeletionRequestEntity | null> {
    return this.database
      .select(DeletionRequestEntity, 'request')
      .where(`request.user_id = :candidateId and request.kind = :kind and request.status <> 'completed'`, {
        candidateId,
        kind,
      })
      .getOne();
  }

  async find({ candidateId }: CandidateScope, id: string): Promise<DeletionRequestEntity | null> {
    return this.database.repository(DeletionRequestEntity).findOneBy({ id, userId: candidateId });
  }

  async findByLink({ tokenHash }: CertificateScope): Promise<DeletionRequestEntity | null> {
    return this.database.repository(DeletionRequestEntity).findOneBy({ certificateTokenHash: tokenHash });
  }

  /** Newest first. */
  async list({ candidateId }: CandidateScope, page: PageRequest): Promise<Page<DeletionRequestEntity>> {
    const query = this.database
      .select(DeletionRequestEntity, 'request')
      .where('request.user_id = :candidateId', { candidateId });
    if (page.after) query.andWhere('(request.created_at, request.id) < (:at, :id)', page.after);
    const rows = await query
      .orderBy('request.created_at', 'DESC')
      .addOrderBy('request.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
    return pageOf(rows, page.limit, cursorOf);
  }

  /** What people who applied here wait for, due first. */
  async openOfApplicants({ organisationId }: OrganisationScope): Promise<DeletionRequestEntity[]> {
    return this.database
      .select(DeletionRequestEntity, 'request')
      .where(
        `request.status <> 'completed' and exists (select from applications application
           where application.candidate_id = request.user_id and application.organisation_id = :organisationId)`,
        { organisationId },
      )
      .orderBy('request.due_at', 'ASC')
      .limit(200)
      .getMany();
  }

  async setCertificateToken({ candidateId }: CandidateScope, id: string, tokenHash: string): Promise<void> {
    await this.database
      .repository(DeletionRequestEntity)
      .update({ id, userId: candidateId }, { certificateTokenHash: tokenHash });
  }

  /** Of everybody: what is not done and nobody is at. */
  async waiting(): Promise<DeletionRequestEntity[]> {
    return this.database
      .select(DeletionRequestEntity, 'request')
      .where(`request.status <> 'completed' and (request.lease_until is null or request.lease_until < now())`)
      .orderBy('request.due_at', 'ASC')
      .limit(1_000)
      .getMany();
  }

  async findWaiting(id: string): Promise<DeletionRequestEntity | null> {
    return this.database
      .select(DeletionRequestEntity, 'request')
      .where(`request.id = :id and request.status <> 'completed'`, { id })
      .getOne();
  }

  /** Begins, or goes on; null when it is done or somebody is at it. */
  async take(id: string, now: Date): Promise<DeletionRequestEntity | null> {
    const [row] = await this.database.query<{ request: Record<string, unknown> }>(
      `update data_deletion_requests
       set status = 'working', attempts = attempts + 1, problem = null, lease_until = ${LEASE}, updated_at = $2
       where id = $1 and status <> 'completed' and (lease_until is null or lease_until < now())
       returning to_jsonb(data_deletion_requests) as request`,
      [id, now],
    );
    return row ? this.database.fromJson(DeletionRequestEntity, row.request) : null;
  }

  async noteProgress(id: string, progress: readonly ErasureOutcome[]): Promise<void> {
    await this.database.query(
      `update data_deletion_requests set progress = $2, lease_until = ${LEASE} where id = $1 and status = 'working'`,
      [id, jsonb([...progress])],
    );
  }

  /** Lets go of it: somebody will take it up again. A wait for a hold is no failed try. */
  async putDown(id: string, because: { hold: true } | { problem: string }, now: Date): Promise<void> {
    const isHold = 'hold' in because;
    await this.database.query(
      `update data_deletion_requests
       set status = case when $2 then 'on_hold' else 'working' end, problem = $3, lease_until = null, updated_at = $4,
           attempts = attempts - case when $2 and status = 'working' then 1 else 0 end
       where id = $1 and (status = 'working' or ($2 and status <> 'completed'))`,
      [id, isHold, isHold ? null : because.problem, now],
    );
  }

  /** @returns false when somebody else completed it. */
  async complete(id: string, report: CertificateDocument, now: Date): Promise<boolean> {
    const rows = await this.database.query(
      `update data_deletion_requests
       set status = 'completed', completed_at = $3, report = $2, sealed_email = null, lease_until = null, problem = null,
           updated_at = $3
       where id = $1 and status = 'working' returning id`,
      [id, jsonb(report), now],
    );
    return rows.length === 1;
  }

  /** Late ones that nobody was told of, with the organisations whose holds they wait for, or where the person applied. */
  async lateUntold(now: Date): Promise<{ id: string; organisationIds: string[] }[]> {
    return this.database.query(
      `select request.id, array(
         select distinct application.organisation_id from applications application
         where application.candidate_id = request.user_id) as "organisationIds"
       from data_deletion_requests request
       where request.status <> 'completed' and request.due_at < $1 and request.reminded_at is null
       order by request.due_at limit 200`,
      [now],
    );
  }

  /** @returns false when somebody was faster. */
  async noteTold(id: string, now: Date): Promise<boolean> {
    const rows = await this.database.query(
      `update data_deletion_requests set reminded_at = $2 where id = $1 and reminded_at is null returning id`,
      [id, now],
    );
    return rows.length === 1;
  }
}

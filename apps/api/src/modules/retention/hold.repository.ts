import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import { pageOf, type CandidateScope, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import type { HoldSubject } from './domain/hold-subject.js';
import { LegalHoldEntity } from './entities/legal-hold.entity.js';

const IN_ORGANISATION: Readonly<Record<HoldSubject, string>> = {
  organisation: `$1::uuid = $2::uuid`,
  candidate: `exists (select from applications where organisation_id = $1 and candidate_id = $2)`,
  application: `exists (select from applications where organisation_id = $1 and id = $2)`,
  interview: `exists (select from interviews where organisation_id = $1 and id = $2)`,
};

/** Legal holds, and what they cover: the applications and interviews of a person are asked for in the same statement. */
@Injectable()
export class HoldRepository {
  constructor(private readonly database: Database) {}

  async insert(hold: LegalHoldEntity): Promise<void> {
    await this.database.repository(LegalHoldEntity).insert(hold);
  }

  async find({ organisationId }: OrganisationScope, id: string): Promise<LegalHoldEntity | null> {
    return this.database.repository(LegalHoldEntity).findOneBy({ organisationId, id });
  }

  /** Newest first. */
  async list({ organisationId }: OrganisationScope, page: PageRequest): Promise<Page<LegalHoldEntity>> {
    const query = this.database
      .select(LegalHoldEntity, 'hold')
      .where('hold.organisation_id = :organisationId', { organisationId });
    if (page.after) query.andWhere('(hold.created_at, hold.id) < (:at, :id)', page.after);
    const rows = await query
      .orderBy('hold.created_at', 'DESC')
      .addOrderBy('hold.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
    return pageOf(rows, page.limit, cursorOf);
  }

  /** @returns false when somebody had released it before. */
  async release(
    { organisationId }: OrganisationScope,
    id: string,
    by: { userId: string; reason: string },
    now: Date,
  ): Promise<boolean> {
    const rows = await this.database.query(
      `update legal_holds set released_at = $3, released_by = $4, release_reason = $5, updated_at = $3
       where organisation_id = $1 and id = $2 and released_at is null returning id`,
      [organisationId, id, now, by.userId, by.reason],
    );
    return rows.length === 1;
  }

  /** Whether the organisation has anything to do with it. */
  async knows({ organisationId }: OrganisationScope, type: HoldSubject, id: string): Promise<boolean> {
    const [row] = await this.database.query<{ known: boolean }>(`select ${IN_ORGANISATION[type]} as known`, [
      organisationId,
      id,
    ]);
    return row?.known === true;
  }

  async countActive({ organisationId }: OrganisationScope): Promise<number> {
    return this.database
      .select(LegalHoldEntity, 'hold')
      .where('hold.organisation_id = :organisationId and hold.released_at is null', { organisationId })
      .getCount();
  }

  /**
   * Of everybody: what a run leaves alone. A person is held by the applications to whoever holds them; the person's own
   * id stands for what belongs to no organisation.
   */
  async heldIds(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `with hold as (select * from legal_holds where released_at is null)
       select subject_id as id from hold
       union select application.id from hold join applications application
         on hold.subject_type = 'candidate' and application.candidate_id = hold.subject_id
           and application.organisation_id = hold.organisation_id
       union select application.candidate_id from hold join applications application
         on hold.subject_type = 'application' and application.id = hold.subject_id
       union select unnest(array[interview.application_id, interview.candidate_id]) from hold join interviews interview
         on hold.subject_type = 'interview' and interview.id = hold.subject_id`,
    );
    return rows.flatMap(({ id }) => id ?? []);
  }

  /** Whether anything of this person is held by anybody. */
  async covers({ candidateId }: CandidateScope): Promise<boolean> {
    const [row] = await this.database.query<{ covered: boolean }>(
      `select exists (
         select from legal_holds hold where hold.released_at is null and (
           hold.subject_id = $1
           or hold.subject_id in (select unnest(array[id, organisation_id]) from applications where candidate_id = $1)
           or hold.subject_id in (select unnest(array[id, organisation_id]) from interviews where candidate_id = $1))
       ) as covered`,
      [candidateId],
    );
    return row?.covered === true;
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import { Ids, pageOf, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import type { LinkedEntry } from './chain.js';
import { AuditChainEntity } from './entities/audit-chain.entity.js';
import { AuditEntryEntity } from './entities/audit-entry.entity.js';

/** An entry as it is written: its place in the chain comes later. */
export type NewEntry = Omit<AuditEntryEntity, 'sequence' | 'prevHash' | 'hash'>;

/** What a reader looks for. A person's id finds what stands under their pseudonym. */
export interface AuditFilter {
  actorId?: string | undefined;
  action?: string | undefined;
  objectId?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
}

/** An entry with whom its pseudonyms stand for; null once they were erased. */
export interface AuditView {
  entry: AuditEntryEntity;
  actorId: string | null;
  actorName: string | null;
  personId: string | null;
}

type ViewRow = Omit<AuditView, 'entry'> & { row: Record<string, unknown> };

@Injectable()
export class AuditRepository {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {}

  async insert(entry: NewEntry): Promise<void> {
    await this.database.repository(AuditEntryEntity).insert(entry);
  }

  /** Where a person works; null when nowhere. Asking that feature would be a circle: it records here. */
  async organisationOf(userId: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      `select organisation_id as id from organisation_members where user_id = $1 and is_active`,
      [userId],
    );
    return row?.id ?? null;
  }

  /** The pseudonym of a person, made when there is none. Two at one time get the same. */
  async keyOf(userId: string): Promise<string> {
    for (;;) {
      const [row] = await this.database.query<{ key: string }>(
        `with made as (
           insert into audit_people (user_id, key)
           select $1, $2 where not exists (select 1 from audit_people where user_id = $1)
           on conflict (user_id) do nothing
           returning key
         )
         select key from made union all select key from audit_people where user_id = $1`,
        [userId, this.ids.next()],
      );
      if (row) return row.key;
    }
  }

  /** Newest first. */
  async list(scope: OrganisationScope, filter: AuditFilter, page: PageRequest): Promise<Page<AuditView>> {
    const values: unknown[] = [scope.organisationId];
    const conditions = ['entry.organisation_id = $1'];
    const add = (condition: (place: string) => string, value: unknown): void => {
      if (value !== undefined) conditions.push(condition(`$${values.push(value)}`));
    };
    add((actor) => `entry.actor_key = (select key from audit_people where user_id = ${actor})`, filter.actorId);
    add((action) => `entry.action = ${action}`, filter.action);
    add(
      (object) => `entry.object_id in (${object}, (select key from audit_people where user_id = ${object}))`,
      filter.objectId,
    );
    add((from) => `entry.at >= ${from}`, filter.from);
    add((to) => `entry.at < ${to}`, filter.to);
    if (page.after) {
      const at = values.push(page.after.at);
      conditions.push(`(entry.at, entry.id) < ($${at}, $${values.push(page.after.id)})`);
    }
    const rows = await this.database.query<ViewRow>(
      `select to_jsonb(entry) as row, actor.user_id as "actorId", person.full_name as "actorName",
         object.user_id as "personId"
       from (
         select * from audit_log entry where ${conditions.join(' and ')}
         order by entry.at desc, entry.id desc limit $${values.push(page.limit + 1)}
       ) entry
       left join audit_people actor on actor.key = entry.actor_key
       left join users person on person.id = actor.user_id
       left join audit_people object on object.key = entry.object_id
       order by entry.at desc, entry.id desc`,
      values,
    );
    const views = rows.map(({ row, ...view }) => ({ ...view, entry: this.database.fromJson(AuditEntryEntity, row) }));
    return pageOf(views, page.limit, ({ entry }) => cursorOf({ createdAt: entry.at, id: entry.id }));
  }

  /** Chains with entries that have no place yet. */
  async unlinkedChains(limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select distinct organisation_id as id from audit_log where sequence is null limit $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  async chain({ organisationId }: OrganisationScope): Promise<AuditChainEntity | null> {
    return this.database.repository(AuditChainEntity).findOneBy({ organisationId });
  }

  /** Nobody else links entries of this chain before the unit of work ends. */
  async lockChain({ organisationId }: OrganisationScope, genesis: string): Promise<AuditChainEntity> {
    await this.database.query(
      `insert into audit_chains (organisation_id, length, head_hash) values ($1, 0, $2) on conflict do nothing`,
      [organisationId, genesis],
    );
    return this.database
      .select(AuditChainEntity, 'chain')
      .where('chain.organisation_id = :organisationId', { organisationId })
      .setLock('pessimistic_write')
      .getOneOrFail();
  }

  async unlinked({ organisationId }: OrganisationScope, limit: number): Promise<AuditEntryEntity[]> {
    return this.database
      .select(AuditEntryEntity, 'entry')
      .where('entry.organisation_id = :organisationId and entry.sequence is null', { organisationId })
      .orderBy('entry.at')
      .addOrderBy('entry.id')
      .limit(limit)
      .getMany();
  }

  /** Gives entries their places, and the chain its new end. */
  async link({ organisationId }: OrganisationScope, entries: LinkedEntry[], last: LinkedEntry): Promise<void> {
    await this.database.query(
      `update audit_log entry set sequence = link.sequence, prev_hash = link.prev_hash, hash = link.hash
       from unnest($1::uuid[], $2::integer[], $3::text[], $4::text[]) link (id, sequence, prev_hash, hash)
       where entry.id = link.id`,
      [
        entries.map(({ id }) => id),
        entries.map(({ sequence }) => sequence),
        entries.map(({ prevHash }) => prevHash),
        entries.map(({ hash }) => hash),
      ],
    );
    await this.database
      .repository(AuditChainEntity)
      .update({ organisationId }, { length: last.sequence, headHash: last.hash });
  }

  /** Entries in the order of the chain. */
  async linkedAfter({ organisationId }: OrganisationScope, sequence: number, limit: number): Promise<LinkedEntry[]> {
    const entries = await this.database
      .select(AuditEntryEntity, 'entry')
      .where('entry.organisation_id = :organisationId and entry.sequence > :sequence', { organisationId, sequence })
      .orderBy('entry.sequence')
      .limit(limit)
      .getMany();
    return entries as LinkedEntry[];
  }
}

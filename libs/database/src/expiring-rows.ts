import { Injectable } from '@nestjs/common';
import { DomainError, Expirable, type DueItem, type ExpiryOutcome, type ExpiryRule } from '#libs/kernel';
import { Database } from './database.js';

/** Which rows go when their time is over. The conditions are about a row called `item`. */
export interface ExpiringTable {
  name: string;
  /** Column of the moment from which its time counts. */
  since: string;
  /** Column of `organisations` with the days; null there means the default. */
  days: `${string}_retention_days`;
  /** Conditions; `$1` is the present moment, `$2` the default days and `$3` what is under a legal hold. */
  condition: string;
  /** Rows of this table belong to nobody but a person. */
  hasNoOrganisation?: boolean;
  /** Columns that name what may be under a legal hold, besides the organisation. */
  heldBy: readonly string[];
}

const FILES_AT_A_TIME = 32;
/** Where a search begins; the least of all ids. */
const BEFORE_ALL = { place: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/**
 * Expirable rows that one index finds: on (organisation_id, `since`, id) where `condition`. Every organisation is looked
 * at by itself, so that one that keeps its things for ten years costs as little as one that keeps nothing.
 */
@Injectable()
export abstract class ExpiringRows extends Expirable {
  protected abstract readonly expiring: ExpiringTable;

  constructor(protected readonly database: Database) {
    super();
  }

  get table(): string {
    return this.expiring.name;
  }

  async count(rule: ExpiryRule): Promise<number> {
    let count = 0;
    for (const owner of this.owners()) {
      const [row] = await this.database.query<{ count: number }>(
        `select coalesce(sum(found.count), 0)::integer as count
         from ${owner.from} cross join lateral (
           select count(*) from ${this.table} item where ${owner.isTheirs} and ${this.isDue()}) found`,
        [rule.now, rule.defaultDays, rule.heldIds, rule.organisationId, null],
      );
      count += row?.count ?? 0;
    }
    return count;
  }

  async due(rule: ExpiryRule, after: DueItem | null, limit: number): Promise<DueItem[]> {
    const { since } = this.expiring;
    const { place, id } = after ?? BEFORE_ALL;
    const items: DueItem[] = [];
    for (const owner of this.owners()) {
      if (items.length === limit) break;
      const rows = await this.database.query<DueItem>(
        `select found.id, owner.id as "organisationId", found.since, found.since::text as place
         from ${owner.from} cross join lateral (
           select item.id, item.${since} as since from ${this.table} item
           where ${owner.isTheirs} and ${this.isDue()}
             and (item.${since}, item.id) >
               (case when owner.id is not distinct from $5::uuid then $6::timestamptz else '-infinity' end, $7::uuid)
           order by item.${since}, item.id limit $8) found
         order by owner.id, found.since, found.id limit $8`,
        [
          rule.now,
          rule.defaultDays,
          rule.heldIds,
          rule.organisationId,
          after?.organisationId ?? null,
          place,
          id,
          limit - items.length,
        ],
      );
      items.push(...rows);
    }
    return items;
  }

  /** Has the files of every item removed, and says whose are gone. */
  protected async removeFiles(
    items: readonly DueItem[],
    remove: (id: string) => Promise<void>,
  ): Promise<{ goneIds: string[]; failures: ExpiryOutcome['failures'] }> {
    const waiting = [...items];
    const goneIds: string[] = [];
    const failures: ExpiryOutcome['failures'] = [];
    const work = async (): Promise<void> => {
      for (let item = waiting.shift(); item; item = waiting.shift()) {
        try {
          await remove(item.id);
          goneIds.push(item.id);
        } catch (error) {
          failures.push({ id: item.id, code: error instanceof DomainError ? error.code : 'storage.failed' });
        }
      }
    };
    await Promise.all(Array.from({ length: FILES_AT_A_TIME }, work));
    return { goneIds, failures };
  }

  /** First what belongs to no organisation, then what belongs to one; `$5` is the organisation that a search is at. */
  private owners(): { from: string; isTheirs: string }[] {
    const { days, hasNoOrganisation } = this.expiring;
    const nobody = {
      from: `(select null::uuid as id, null::integer as days where $4::uuid is null and $5::uuid is null) owner`,
      isTheirs: hasNoOrganisation ? 'true' : 'item.organisation_id is null',
    };
    const organisation = {
      from: `(select id, ${days} as days from organisations
              where ($4::uuid is null or id = $4) and ($5::uuid is null or id >= $5) and id <> all($3::uuid[])) owner`,
      isTheirs: 'item.organisation_id = owner.id',
    };
    return hasNoOrganisation ? [nobody] : [nobody, organisation];
  }

  private isDue(): string {
    const { since, condition, heldBy } = this.expiring;
    const isHeld = ['null::uuid', ...heldBy.map((column) => `item.${column}`)].map((id) => `${id} = any($3::uuid[])`);
    return `item.${since} < $1::timestamptz - make_interval(days => coalesce(owner.days, $2::integer))
      and ${condition} and (${isHeld.join(' or ')}) is not true`;
  }
}

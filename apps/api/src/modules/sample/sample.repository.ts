import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { OrganisationScope } from '#libs/kernel';
import type { SampleStage, SampleStatus } from './domain/sample-status.js';
import type { MadeDocument } from './entities/made.document.js';
import { SampleDataEntity } from './entities/sample-data.entity.js';

@Injectable()
export class SampleRepository {
  constructor(private readonly database: Database) {}

  async find({ organisationId }: OrganisationScope): Promise<SampleDataEntity | null> {
    return this.database.repository(SampleDataEntity).findOneBy({ organisationId });
  }

  /** With this row held, nobody else fills or removes before the unit of work ends. */
  async lock(scope: OrganisationScope): Promise<SampleDataEntity | null> {
    return this.database
      .select(SampleDataEntity, 'sample')
      .where('sample.organisation_id = :organisationId', { ...scope })
      .setLock('pessimistic_write')
      .getOne();
  }

  /** @returns false when somebody was faster. */
  async insertOnce(sample: SampleDataEntity): Promise<boolean> {
    const rows = await this.database.query(
      `insert into sample_data select (jsonb_populate_record(null::sample_data, $1::jsonb)).*
       on conflict (organisation_id) do nothing returning id`,
      [this.database.toJson(SampleDataEntity, sample)],
    );
    return rows.length === 1;
  }

  async change(
    { organisationId }: OrganisationScope,
    changes: {
      status?: SampleStatus;
      doing?: SampleStage;
      stepsDone?: number;
      problem?: string | null;
      requestedBy?: string;
      updatedAt: Date;
    },
  ): Promise<void> {
    await this.database.repository(SampleDataEntity).update({ organisationId }, changes);
  }

  /** Notes one thing that was made, whoever else notes another at the same moment. */
  async keep(
    { organisationId }: OrganisationScope,
    kind: keyof MadeDocument,
    key: string,
    id: string,
    now: Date,
  ): Promise<void> {
    await this.database.query(
      `update sample_data set made = jsonb_set(made, array[$2, $3], to_jsonb($4::text)), updated_at = $5
       where organisation_id = $1`,
      [organisationId, kind, key, id, now],
    );
  }

  async delete({ organisationId }: OrganisationScope): Promise<void> {
    await this.database.repository(SampleDataEntity).delete({ organisationId });
  }
}

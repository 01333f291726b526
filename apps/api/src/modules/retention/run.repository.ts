import { Injectable } from '@nestjs/common';
import { Database, jsonb } from '#libs/database';
import type { OrganisationScope } from '#libs/kernel';
import { RetentionRunEntity } from './entities/retention-run.entity.js';

/** A batch takes seconds; a run that gave no sign of life for so long was killed. */
const LEASE = `now() + interval '30 seconds'`;

/** A run with the exact moment until which it is ours. */
export interface LeasedRun {
  run: RetentionRunEntity;
  lease: string;
}

type LeasedRow = { run: Record<string, unknown>; lease: string };

@Injectable()
export class RunRepository {
  constructor(private readonly database: Database) {}

  /** Takes up the run that somebody was killed over, if there is one. */
  async takeOver(): Promise<LeasedRun | null> {
    return this.leased(
      `update retention_runs set lease_until = ${LEASE} where status = 'running' and lease_until < now()
       returning to_jsonb(retention_runs) as run, lease_until::text as lease`,
      [],
    );
  }

  /** @returns null while another one is running. */
  async begin(
    run: Pick<RetentionRunEntity, 'id' | 'organisationId' | 'requestedBy' | 'startedAt'>,
  ): Promise<LeasedRun | null> {
    return this.leased(
      `insert into retention_runs
         (id, created_at, updated_at, organisation_id, requested_by, status, started_at, lease_until)
       values ($1, $4, $4, $2, $3, 'running', $4, ${LEASE})
       on conflict (status) where status = 'running' do nothing
       returning to_jsonb(retention_runs) as run, lease_until::text as lease`,
      [run.id, run.organisationId, run.requestedBy, run.startedAt],
    );
  }

  /** Saves how far it is. @returns false when somebody else has taken it up in the meantime. */
  async note(leased: LeasedRun, now: Date): Promise<boolean> {
    const { run, lease } = leased;
    const [row] = await this.database.query<{ lease: string }>(
      `update retention_runs
       set progress = $3, errors = $4, error_count = $5, recordings_deleted = $6, interviews_updated = $7,
           status = $8, finished_at = $9, updated_at = $10, lease_until = ${LEASE}
       where id = $1 and status = 'running' and lease_until = $2::timestamptz
       returning lease_until::text as lease`,
      [
        run.id,
        lease,
        jsonb(run.progress),
        jsonb(run.errors),
        run.errorCount,
        run.recordingsDeleted,
        run.interviewsUpdated,
        run.status,
        run.finishedAt,
        now,
      ],
    );
    if (!row) return false;
    leased.lease = row.lease;
    return true;
  }

  /** The newest that this organisation's things were part of. */
  async newest({ organisationId }: OrganisationScope): Promise<RetentionRunEntity | null> {
    return this.database
      .select(RetentionRunEntity, 'run')
      .where('(run.organisation_id = :organisationId or run.organisation_id is null)', { organisationId })
      .orderBy('run.started_at', 'DESC')
      .limit(1)
      .getOne();
  }

  /** Answers that nobody may be given again. */
  async forgetOldAnswers(now: Date): Promise<void> {
    await this.database.query(`delete from idempotency_keys where expires_at < $1`, [now]);
  }

  private async leased(sql: string, values: unknown[]): Promise<LeasedRun | null> {
    const [row] = await this.database.query<LeasedRow>(sql, values);
    return row ? { run: this.database.fromJson(RetentionRunEntity, row.run), lease: row.lease } : null;
  }
}

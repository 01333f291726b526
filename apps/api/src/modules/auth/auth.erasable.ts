import { Injectable } from '@nestjs/common';
import { Database, PersonalRows, Sealer } from '#libs/database';
import type { ErasureOutcome, ErasureSubject } from '#libs/kernel';
import { ERASED_ADDRESS } from './people.repository.js';

const NOBODY = `email = ${ERASED_ADDRESS}, full_name = 'Erased person', password_hash = null,
  phone = null, status = 'deleted', email_verified_at = null, last_login_at = null, failed_logins = 0,
  failed_since = null, locked_until = null, updated_at = now()`;

/**
 * The account: its sessions and links die, and what is left is a number that nobody can sign in with, which decisions
 * and the certificate point at.
 */
@Injectable()
export class AuthErasable extends PersonalRows {
  readonly feature = 'auth';
  readonly personalTables = [
    { table: 'refresh_tokens', retentionClass: 'technical' },
    { table: 'one_time_tokens', retentionClass: 'technical' },
    { table: 'users', retentionClass: 'account' },
  ] as const;

  constructor(
    database: Database,
    private readonly sealer: Sealer,
  ) {
    super(database);
  }

  async erase({ userId, email, kind }: ErasureSubject): Promise<ErasureOutcome[]> {
    if (kind === 'recordings_only') return [];
    const values = [userId];
    await this.forgetResetLinks(email);
    // First the account: whoever signs in at this moment would open a new session.
    const account = await this.strip('users', NOBODY, { where: `id = $1 and status <> 'deleted'`, values });
    return [
      account,
      await this.delete('refresh_tokens', { where: 'user_id = $1', values }),
      await this.delete('one_time_tokens', { where: 'user_id = $1', values }),
    ];
  }

  override async disclose({ userId }: { userId: string }): Promise<Record<string, object[]>> {
    const values = [userId];
    return {
      users: await this.show('users', { where: 'id = $1', values }, ['password_hash']),
      refresh_tokens: await this.show('refresh_tokens', { where: 'user_id = $1', values }, ['token_hash', 'family']),
    };
  }

  /** These jobs know an address before it is known whether it is anybody's. */
  private async forgetResetLinks(email: string): Promise<void> {
    const jobs = await this.database.query<{ id: string; sealedEmail: string }>(
      `select job.id, payload->'payload'->>'sealedEmail' as "sealedEmail"
       from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
       where task.identifier = 'auth.send_reset_link'`,
    );
    const theirs = jobs.filter(
      ({ sealedEmail }) => this.sealer.open(sealedEmail).toLowerCase() === email.toLowerCase(),
    );
    await this.database.query(`select graphile_worker.complete_jobs($1::bigint[])`, [theirs.map(({ id }) => id)]);
  }
}

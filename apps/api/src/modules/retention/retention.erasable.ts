import { Injectable } from '@nestjs/common';
import { PersonalRows } from '#libs/database';
import type { ErasureOutcome, ErasureSubject } from '#libs/kernel';

const PROOF = 'Proof of what was asked for and done, under a number without a name (GDPR art. 5(2)).';
const OF_PERSON = `(subject_id = $1
  or subject_id in (select id from applications where candidate_id = $1)
  or subject_id in (select id from interviews where candidate_id = $1))`;

/** Retention's own rows, and what hangs about in the kits: remembered answers, and jobs that would bring data back. */
@Injectable()
export class RetentionErasable extends PersonalRows {
  readonly feature = 'retention';
  readonly personalTables = [
    { table: 'legal_holds', retentionClass: 'decision_log' },
    { table: 'data_deletion_requests', retentionClass: 'decision_log' },
    { table: 'retention_runs', retentionClass: 'technical' },
    { table: 'idempotency_keys', retentionClass: 'technical' },
    { table: 'graphile_worker._private_jobs', retentionClass: 'technical' },
  ] as const;

  async erase({ userId, email, kind }: ErasureSubject): Promise<ErasureOutcome[]> {
    const values = [userId];
    const requests = await this.keep('data_deletion_requests', PROOF, { where: 'user_id = $1', values });
    if (kind === 'recordings_only') return [requests];
    return [
      requests,
      await this.strip('legal_holds', `reason = '', release_reason = ''`, {
        where: `${OF_PERSON} and reason <> ''`,
        values,
      }),
      await this.keep('retention_runs', PROOF, { where: 'requested_by = $1', values }),
      await this.delete('idempotency_keys', { where: 'principal = $1', values: [`user:${userId}`] }),
      // Whoever is at one has it locked; it finds nothing and ends.
      await this.delete('graphile_worker._private_jobs', {
        where: `locked_at is null and (strpos(payload::text, $1) > 0 or strpos(lower(payload::text), lower($2)) > 0)`,
        values: [userId, email],
      }),
    ];
  }

  override async disclose({ userId }: { userId: string }): Promise<Record<string, object[]>> {
    const withheld = ['certificate_token_hash', 'sealed_email', 'lease_until', 'progress', 'problem'];
    const theirs = { where: 'user_id = $1', values: [userId] };
    return { data_deletion_requests: await this.show('data_deletion_requests', theirs, withheld) };
  }
}

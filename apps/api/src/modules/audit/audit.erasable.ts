import { Injectable } from '@nestjs/common';
import { PersonalRows } from '#libs/database';
import type { ErasureOutcome, ErasureSubject } from '#libs/kernel';

const WHY_IT_STAYS =
  'Who decided what must stay provable (GDPR art. 5(2) and 17(3)(b) and (e)); the entries name a pseudonym that leads to nobody any more.';

/** Forgets whom a pseudonym stands for. The entries stay as they are, so that the chain can still be verified. */
@Injectable()
export class AuditErasable extends PersonalRows {
  readonly feature = 'audit';
  readonly personalTables = [
    { table: 'audit_log', retentionClass: 'decision_log' },
    { table: 'audit_people', retentionClass: 'account' },
  ] as const;

  async erase({ userId, kind }: ErasureSubject): Promise<ErasureOutcome[]> {
    if (kind === 'recordings_only') return [];
    const values = [userId];
    const theirs = '(select key from audit_people where user_id = $1) in (actor_key, object_id)';
    return [
      await this.keep('audit_log', WHY_IT_STAYS, { where: theirs, values }),
      await this.delete('audit_people', { where: 'user_id = $1', values }),
    ];
  }
}

import { Injectable } from '@nestjs/common';
import { PersonalRows } from '#libs/database';
import type { ErasureOutcome, ErasureSubject } from '#libs/kernel';

@Injectable()
export class OrganisationErasable extends PersonalRows {
  readonly feature = 'organisation';
  readonly personalTables = [
    { table: 'organisation_members', retentionClass: 'account' },
    { table: 'organisations', retentionClass: 'account' },
  ] as const;

  async erase({ userId, email, kind }: ErasureSubject): Promise<ErasureOutcome[]> {
    if (kind === 'recordings_only') return [];
    return [
      await this.delete('organisation_members', { where: 'user_id = $1', values: [userId] }),
      await this.strip('organisations', 'billing_email = null', { where: 'billing_email = $1', values: [email] }),
    ];
  }

  override async disclose({ userId }: { userId: string }): Promise<Record<string, object[]>> {
    return {
      organisation_members: await this.show('organisation_members', { where: 'user_id = $1', values: [userId] }),
    };
  }
}

import { Injectable } from '@nestjs/common';
import { PersonalRows } from '#libs/database';
import type { ErasureOutcome, ErasureSubject } from '#libs/kernel';

@Injectable()
export class InvitationErasable extends PersonalRows {
  readonly feature = 'invitation';
  readonly personalTables = [{ table: 'invitations', retentionClass: 'evidence' }] as const;

  async erase({ userId, email, kind }: ErasureSubject): Promise<ErasureOutcome[]> {
    if (kind === 'recordings_only') return [];
    const theirs = { where: 'candidate_id = $1 or candidate_email = $2', values: [userId, email] };
    return [await this.delete('invitations', theirs)];
  }

  override async disclose({ userId }: { userId: string }): Promise<Record<string, object[]>> {
    const secrets = ['token_hash', 'reminder_token_hash', 'invited_by'];
    return { invitations: await this.show('invitations', { where: 'candidate_id = $1', values: [userId] }, secrets) };
  }
}

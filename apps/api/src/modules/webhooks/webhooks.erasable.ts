import { Injectable } from '@nestjs/common';
import { PersonalRows } from '#libs/database';
import type { ErasureOutcome, ErasureSubject } from '#libs/kernel';

/** What was sent to others about a person; what they keep of it is theirs to erase. */
@Injectable()
export class WebhooksErasable extends PersonalRows {
  readonly feature = 'webhooks';
  readonly personalTables = [{ table: 'webhook_deliveries', retentionClass: 'technical' }] as const;

  async erase({ userId, kind }: ErasureSubject): Promise<ErasureOutcome[]> {
    if (kind === 'recordings_only') return [];
    return [await this.delete('webhook_deliveries', { where: 'subject_id = $1', values: [userId] })];
  }
}

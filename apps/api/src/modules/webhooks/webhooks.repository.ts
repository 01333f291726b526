import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { OrganisationScope } from '#libs/kernel';
import type { WebhookEvent } from './domain/webhook-event.js';
import { IntegrationWebhookEntity, type DisabledReason } from './entities/integration-webhook.entity.js';

@Injectable()
export class WebhooksRepository {
  constructor(private readonly database: Database) {}

  async insert(webhook: IntegrationWebhookEntity): Promise<void> {
    await this.database.repository(IntegrationWebhookEntity).insert(webhook);
  }

  /** Newest first; there are few. */
  async list({ organisationId }: OrganisationScope): Promise<IntegrationWebhookEntity[]> {
    return this.database
      .repository(IntegrationWebhookEntity)
      .find({ where: { organisationId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** Nobody else adds one before the unit of work ends. */
  async lockAndCount({ organisationId }: OrganisationScope): Promise<number> {
    await this.database.query('select id from organisations where id = $1 for update', [organisationId]);
    return this.database.repository(IntegrationWebhookEntity).countBy({ organisationId });
  }

  async find({ organisationId }: OrganisationScope, id: string): Promise<IntegrationWebhookEntity | null> {
    return this.database.repository(IntegrationWebhookEntity).findOneBy({ id, organisationId });
  }

  async change(
    { organisationId }: OrganisationScope,
    id: string,
    changes: Partial<IntegrationWebhookEntity>,
  ): Promise<void> {
    await this.database.repository(IntegrationWebhookEntity).update({ id, organisationId }, changes);
  }

  /** Its deliveries go with it. @returns false when there was none. */
  async delete({ organisationId }: OrganisationScope, id: string): Promise<boolean> {
    const rows = await this.database.query(
      `delete from integration_webhooks where id = $1 and organisation_id = $2 returning id`,
      [id, organisationId],
    );
    return rows.length > 0;
  }

  async subscribedTo({ organisationId }: OrganisationScope, event: WebhookEvent): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from integration_webhooks where organisation_id = $1 and is_active and $2 = any (event_types)`,
      [organisationId, event],
    );
    return rows.map(({ id }) => id);
  }

  async noteArrival(id: string, now: Date): Promise<void> {
    await this.database
      .repository(IntegrationWebhookEntity)
      .update({ id }, { failuresInRow: 0, givenUpInRow: 0, pausedUntil: null, lastTriggeredAt: now });
  }

  /** @returns how many deliveries were given up since something arrived. */
  async noteFailure(
    id: string,
    failure: { isGivenUp: boolean; pauseFrom: number; pausedUntil: Date },
    now: Date,
  ): Promise<number> {
    const [row] = await this.database.query<{ givenUp: number }>(
      `update integration_webhooks set
         failures_in_row = failures_in_row + 1,
         given_up_in_row = given_up_in_row + $2,
         paused_until = case when failures_in_row + 1 >= $3 then $4::timestamptz end,
         last_triggered_at = $5
       where id = $1
       returning given_up_in_row as "givenUp"`,
      [id, failure.isGivenUp ? 1 : 0, failure.pauseFrom, failure.pausedUntil, now],
    );
    return row?.givenUp ?? 0;
  }

  /** @returns the webhook; null when somebody was faster. */
  async switchOff(id: string, reason: DisabledReason, now: Date): Promise<IntegrationWebhookEntity | null> {
    const rows = await this.database.query(
      `update integration_webhooks set is_active = false, disabled_reason = $2, updated_at = $3
       where id = $1 and is_active returning id`,
      [id, reason, now],
    );
    return rows.length === 0 ? null : this.database.repository(IntegrationWebhookEntity).findOneBy({ id });
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import { pageOf, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import { TEST_EVENT } from './domain/webhook-event.js';
import { IntegrationWebhookEntity } from './entities/integration-webhook.entity.js';
import { WebhookDeliveryEntity, type DeliveryStatus } from './entities/webhook-delivery.entity.js';

/** A delivery with where it goes. */
export interface TakenDelivery {
  delivery: WebhookDeliveryEntity;
  webhook: IntegrationWebhookEntity;
}

/** What a try may change. */
export type TryResult = Pick<
  WebhookDeliveryEntity,
  'status' | 'nextAttemptAt' | 'deliveredAt' | 'responseStatus' | 'responseExcerpt' | 'problem' | 'updatedAt'
>;

/** Which delivery, and in whose queue. */
export type DeliveryKey = Pick<WebhookDeliveryEntity, 'id' | 'webhookId'>;

@Injectable()
export class DeliveryRepository {
  constructor(private readonly database: Database) {}

  /** @returns false when this webhook had that event before. */
  async insertOnce(delivery: WebhookDeliveryEntity): Promise<boolean> {
    const rows = await this.database.query(
      `insert into webhook_deliveries
       select * from jsonb_populate_record(null::webhook_deliveries, $1)
       on conflict (webhook_id, event_id) do nothing returning id`,
      [this.database.toJson(WebhookDeliveryEntity, delivery)],
    );
    return rows.length > 0;
  }

  /** Of a webhook of the organisation, newest first. */
  async list(
    { organisationId }: OrganisationScope,
    webhookId: string,
    status: DeliveryStatus | undefined,
    page: PageRequest,
  ): Promise<Page<WebhookDeliveryEntity>> {
    const query = this.database
      .select(WebhookDeliveryEntity, 'delivery')
      .innerJoin(IntegrationWebhookEntity, 'webhook', 'webhook.id = delivery.webhook_id')
      .where('delivery.webhook_id = :webhookId and webhook.organisation_id = :organisationId', {
        webhookId,
        organisationId,
      });
    if (status !== undefined) query.andWhere('delivery.status = :status', { status });
    if (page.after) query.andWhere('(delivery.created_at, delivery.id) < (:at, :id)', page.after);
    const rows = await query
      .orderBy('delivery.created_at', 'DESC')
      .addOrderBy('delivery.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
    return pageOf(rows, page.limit, cursorOf);
  }

  /** Of a webhook that was looked up in a scope before. */
  async find(webhookId: string, id: string): Promise<WebhookDeliveryEntity | null> {
    return this.database.repository(WebhookDeliveryEntity).findOneBy({ id, webhookId });
  }

  /**
   * Counts a try and takes the delivery until `lostAt`: of two that want it one gets it.
   *
   * @returns null when it is not due.
   */
  async take(id: string, now: Date, lostAt: Date): Promise<TakenDelivery | null> {
    const [row] = await this.database.query<Record<'delivery' | 'webhook', Record<string, unknown>>>(
      `update webhook_deliveries delivery set attempts = delivery.attempts + 1, next_attempt_at = $3, updated_at = $2
       from integration_webhooks webhook
       where delivery.id = $1 and webhook.id = delivery.webhook_id
         and delivery.next_attempt_at <= $2 and webhook.is_active
         and (webhook.paused_until is null or webhook.paused_until <= $2 or delivery.event_type = '${TEST_EVENT}')
       returning to_jsonb(delivery) as delivery, to_jsonb(webhook) as webhook`,
      [id, now, lostAt],
    );
    return row
      ? {
          delivery: this.database.fromJson(WebhookDeliveryEntity, row.delivery),
          webhook: this.database.fromJson(IntegrationWebhookEntity, row.webhook),
        }
      : null;
  }

  /** When a delivery that is not due may be tried; `off` when its webhook is; null when there is nothing to do. */
  async dueAt(id: string): Promise<Date | 'off' | null> {
    const [row] = await this.database.query<{ isActive: boolean; dueAt: Date }>(
      `select webhook.is_active as "isActive", greatest(delivery.next_attempt_at, webhook.paused_until) as "dueAt"
       from webhook_deliveries delivery join integration_webhooks webhook on webhook.id = delivery.webhook_id
       where delivery.id = $1 and delivery.status = 'pending'`,
      [id],
    );
    if (!row) return null;
    return row.isActive ? row.dueAt : 'off';
  }

  /** @returns false when somebody had it sent again meanwhile. */
  async settle({ id, attempts }: Pick<WebhookDeliveryEntity, 'id' | 'attempts'>, result: TryResult): Promise<boolean> {
    const { affected } = await this.database
      .repository(WebhookDeliveryEntity)
      .update({ id, attempts, status: 'pending' }, result);
    return affected === 1;
  }

  /** It will not be tried any more. */
  async giveUp(id: string, problem: string, now: Date): Promise<void> {
    await this.database
      .repository(WebhookDeliveryEntity)
      .update({ id, status: 'pending' }, { status: 'failed', nextAttemptAt: null, problem, updatedAt: now });
  }

  /** @returns false when it is still on its way. */
  async sendAgain(id: string, now: Date): Promise<boolean> {
    const rows = await this.database.query(
      `update webhook_deliveries set status = 'pending', attempts = 0, next_attempt_at = $2, delivered_at = null,
         updated_at = $2
       where id = $1 and status <> 'pending' returning id`,
      [id, now],
    );
    return rows.length > 0;
  }

  /** Whose time has come long ago: their jobs were lost. */
  async overdue(before: Date, limit: number): Promise<DeliveryKey[]> {
    return this.database.query<DeliveryKey>(
      `select id, webhook_id as "webhookId" from webhook_deliveries where next_attempt_at < $1 limit $2`,
      [before, limit],
    );
  }

  async deleteSettled(before: Date): Promise<void> {
    await this.database.query(`delete from webhook_deliveries where updated_at < $1 and status <> 'pending'`, [before]);
  }
}

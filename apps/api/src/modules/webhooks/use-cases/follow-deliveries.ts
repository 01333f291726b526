import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Jobs } from '#libs/jobs';
import { Clock, Ids, notFound, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import { AuditTrail } from '../../audit/audit.service.js';
import { DeliveryRepository } from '../delivery.repository.js';
import { TEST_EVENT } from '../domain/webhook-event.js';
import type { DeliveryStatus, WebhookDeliveryEntity } from '../entities/webhook-delivery.entity.js';
import { enqueueDelivery } from '../jobs/delivery-jobs.js';
import { newDelivery, toPayload } from '../webhook-payload.mapper.js';
import { stillOnItsWay, switchedOff } from '../webhooks.errors.js';
import { KeepWebhooks } from './keep-webhooks.js';

/** Administrators see what became of deliveries, try a webhook out, and have something sent again. */
@Injectable()
export class FollowDeliveries {
  constructor(
    private readonly webhooks: KeepWebhooks,
    private readonly deliveries: DeliveryRepository,
    private readonly audit: AuditTrail,
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async list(
    scope: OrganisationScope,
    webhookId: string,
    status: DeliveryStatus | undefined,
    page: PageRequest,
  ): Promise<Page<WebhookDeliveryEntity>> {
    await this.webhooks.get(scope, webhookId);
    return this.deliveries.list(scope, webhookId, status, page);
  }

  /** Sends a message that means nothing, once. @throws DomainError 404, 409 `webhook.switched_off` */
  async test(scope: OrganisationScope, webhookId: string): Promise<WebhookDeliveryEntity> {
    await this.checkActive(scope, webhookId);
    const now = this.clock.now();
    const id = this.ids.next();
    const delivery = newDelivery({
      id,
      webhookId,
      eventId: `msg_${id}`,
      eventType: TEST_EVENT,
      payload: toPayload(TEST_EVENT, {}, now),
      subjectId: null,
      now,
    });
    await this.unit.run(async () => {
      await this.deliveries.insertOnce(delivery);
      await enqueueDelivery(this.jobs, delivery);
    });
    return delivery;
  }

  /** Tries it again from the start, under the same id. @throws DomainError 404, 409 while it is still being tried. */
  async redeliver(scope: OrganisationScope, webhookId: string, id: string): Promise<WebhookDeliveryEntity> {
    await this.checkActive(scope, webhookId);
    return this.unit.run(async () => {
      if (!(await this.deliveries.find(webhookId, id))) throw notFound('Webhook delivery');
      if (!(await this.deliveries.sendAgain(id, this.clock.now()))) throw stillOnItsWay();
      await enqueueDelivery(this.jobs, { id, webhookId });
      const { organisationId } = scope;
      const object = { type: 'webhook', id: webhookId };
      await this.audit.record({ action: 'webhook.redelivered', object, organisationId, facts: { delivery: id } });
      const delivery = await this.deliveries.find(webhookId, id);
      if (!delivery) throw notFound('Webhook delivery');
      return delivery;
    });
  }

  private async checkActive(scope: OrganisationScope, webhookId: string): Promise<void> {
    const { isActive } = await this.webhooks.get(scope, webhookId);
    if (!isActive) throw switchedOff();
  }
}

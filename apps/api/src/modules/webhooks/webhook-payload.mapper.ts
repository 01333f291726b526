import type { TEST_EVENT, WebhookEvent } from './domain/webhook-event.js';
import type { WebhookDeliveryEntity } from './entities/webhook-delivery.entity.js';

/** The body as Standard Webhooks describe it. */
export function toPayload(type: WebhookEvent | typeof TEST_EVENT, data: object, at: Date): string {
  return JSON.stringify({ type, timestamp: at.toISOString(), data });
}

export function newDelivery({
  now,
  ...delivery
}: Pick<WebhookDeliveryEntity, 'id' | 'webhookId' | 'eventId' | 'eventType' | 'payload' | 'subjectId'> & {
  now: Date;
}): WebhookDeliveryEntity {
  return {
    ...delivery,
    createdAt: now,
    updatedAt: now,
    status: 'pending',
    attempts: 0,
    nextAttemptAt: now,
    deliveredAt: null,
    responseStatus: null,
    responseExcerpt: null,
    problem: null,
  };
}

import type { Page } from '#libs/kernel';
import type {
  RevealedWebhookResponse,
  WebhookDeliveryListResponse,
  WebhookDeliveryResponse,
  WebhookListResponse,
  WebhookResponse,
} from './dto/webhook.response.js';
import type { IntegrationWebhookEntity } from './entities/integration-webhook.entity.js';
import type { WebhookDeliveryEntity } from './entities/webhook-delivery.entity.js';
import type { RevealedWebhook } from './use-cases/keep-webhooks.js';

export function toWebhook(webhook: IntegrationWebhookEntity): WebhookResponse {
  return {
    id: webhook.id,
    webhook_url: webhook.webhookUrl,
    event_types: webhook.eventTypes,
    is_active: webhook.isActive,
    disabled_reason: webhook.disabledReason,
    last_triggered_at: webhook.lastTriggeredAt?.toISOString() ?? null,
    previous_secret_until: webhook.previousSecretUntil?.toISOString() ?? null,
    created_at: webhook.createdAt.toISOString(),
  };
}

export function toRevealed({ webhook, secret }: RevealedWebhook): RevealedWebhookResponse {
  return { ...toWebhook(webhook), webhook_secret: secret };
}

export function toWebhookList(webhooks: IntegrationWebhookEntity[]): WebhookListResponse {
  return { items: webhooks.map(toWebhook), next_cursor: null };
}

export function toDelivery(delivery: WebhookDeliveryEntity): WebhookDeliveryResponse {
  return {
    id: delivery.id,
    event_id: delivery.eventId,
    event_type: delivery.eventType,
    payload: delivery.payload,
    status: delivery.status,
    attempts: delivery.attempts,
    next_attempt_at: delivery.nextAttemptAt?.toISOString() ?? null,
    delivered_at: delivery.deliveredAt?.toISOString() ?? null,
    response_status: delivery.responseStatus,
    response_excerpt: delivery.responseExcerpt,
    problem: delivery.problem,
    created_at: delivery.createdAt.toISOString(),
  };
}

export function toDeliveryList({ items, nextCursor }: Page<WebhookDeliveryEntity>): WebhookDeliveryListResponse {
  return { items: items.map(toDelivery), next_cursor: nextCursor };
}

import { defineJob, type Jobs } from '#libs/jobs';
import type { DeliveryKey } from '../delivery.repository.js';

/** The queue's own tries are for trouble on our side; a delivery counts its tries itself. */
export const deliverWebhook = defineJob<{ deliveryId: string; webhookId: string }>('webhook.deliver', {
  maxAttempts: 10,
});

/** Receivers that are slow, or gone, keep one worker waiting at a time: theirs is a queue of its own. */
export async function enqueueDelivery(jobs: Jobs, { id, webhookId }: DeliveryKey, runAt?: Date): Promise<void> {
  const options = { key: id, queue: `webhook:${webhookId}` };
  await jobs.enqueue(deliverWebhook, { deliveryId: id, webhookId }, runAt ? { ...options, runAt } : options);
}

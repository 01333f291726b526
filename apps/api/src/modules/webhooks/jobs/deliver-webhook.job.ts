import { Job, type JobHandler } from '#libs/jobs';
import { DeliverWebhook } from '../use-cases/deliver-webhook.js';
import { deliverWebhook } from './delivery-jobs.js';

type Payload = NonNullable<(typeof deliverWebhook)['payload']>;

@Job(deliverWebhook)
export class DeliverWebhookJob implements JobHandler<Payload> {
  constructor(private readonly delivering: DeliverWebhook) {}

  async handle({ deliveryId, webhookId }: Payload): Promise<void> {
    await this.delivering.deliver(deliveryId, webhookId);
  }
}

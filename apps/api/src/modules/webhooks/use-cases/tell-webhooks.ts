import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { UnitOfWork } from '#libs/database';
import { Jobs } from '#libs/jobs';
import { Clock, Ids } from '#libs/kernel';
import { DeliveryRepository } from '../delivery.repository.js';
import type { WebhookEvent } from '../domain/webhook-event.js';
import { enqueueDelivery } from '../jobs/delivery-jobs.js';
import { newDelivery, toPayload } from '../webhook-payload.mapper.js';
import { WebhooksRepository } from '../webhooks.repository.js';

/** Something that happened in an organisation. */
export interface News {
  type: WebhookEvent;
  organisationId: string;
  /** Names this piece of news among those of its type: told twice it is told once. */
  key: string;
  /** In wire shape, ids only. */
  data: object;
  /** Where the API tells the rest to whoever may read it. */
  path: string;
  /** Whom it is about; null when that is no candidate. */
  candidateId: string | null;
}

/** Puts a piece of news on its way to every webhook that wants it. */
@Injectable()
export class TellWebhooks {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly config: Config,
  ) {}

  /** @param news null for what concerns no organisation. */
  async tell(news: News | null): Promise<void> {
    if (!news) return;
    const { type, organisationId, key, candidateId } = news;
    const now = this.clock.now();
    const eventId = eventIdOf(`${type}:${organisationId}:${key}`);
    const payload = toPayload(type, { ...news.data, url: `${this.config.publicBaseUrl}/api/v1${news.path}` }, now);
    await this.unit.run(async () => {
      for (const webhookId of await this.webhooks.subscribedTo({ organisationId }, type)) {
        const delivery = newDelivery({
          id: this.ids.next(),
          webhookId,
          eventId,
          eventType: type,
          payload,
          subjectId: candidateId,
          now,
        });
        if (await this.deliveries.insertOnce(delivery)) await enqueueDelivery(this.jobs, delivery);
      }
    });
  }
}

/** The same for the same news, on whichever instance and after whichever crash. */
function eventIdOf(name: string): string {
  return `msg_${createHash('sha256').update(name).digest('base64url')}`;
}

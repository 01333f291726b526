import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Clock, Ids } from '#libs/kernel';
import { AuditTrail } from '../../audit/audit.service.js';
import { MailService } from '../../mail/mail.service.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import type { DisabledReason, IntegrationWebhookEntity } from '../entities/integration-webhook.entity.js';
import { WebhooksRepository } from '../webhooks.repository.js';

const REASONS: Readonly<Record<DisabledReason, string>> = {
  gone: 'Its receiver answered that it is gone (410).',
  failing: 'Three messages in a row could not be delivered, however often we tried: ten times each, over three days.',
};

/** A webhook that leads nowhere is switched off, and the administrators are told. Joins the caller's unit of work. */
@Injectable()
export class SwitchOff {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly organisations: OrganisationService,
    private readonly mails: MailService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly config: Config,
  ) {}

  async switchOff(webhookId: string, reason: DisabledReason): Promise<void> {
    const webhook = await this.webhooks.switchOff(webhookId, reason, this.clock.now());
    if (!webhook) return;
    const { id, organisationId } = webhook;
    const object = { type: 'webhook', id };
    await this.audit.record({ action: 'webhook.switched_off', object, organisationId, facts: { reason } });
    await this.tell(webhook, reason);
  }

  private async tell({ organisationId, webhookUrl }: IntegrationWebhookEntity, reason: DisabledReason): Promise<void> {
    const occasion = this.ids.next();
    for (const { userId, email, fullName } of await this.organisations.administrators({ organisationId })) {
      await this.mails.queue({
        dedupeKey: `webhook.switched_off:${occasion}:${userId}`,
        template: 'webhook.switched_off',
        to: email,
        subject: 'A webhook was switched off',
        about: { organisationId },
        ...this.mails.render({
          heading: 'A webhook was switched off',
          paragraphs: [
            `Hello ${fullName},`,
            `${this.config.appName} does not send news to ${new URL(webhookUrl).host} any more. ${REASONS[reason]}`,
            'Once the receiver works again, switch the webhook on and have the failed deliveries sent again.',
          ],
        }),
      });
    }
  }
}

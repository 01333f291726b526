import { Injectable } from '@nestjs/common';
import { Sealer, UnitOfWork } from '#libs/database';
import { invalid } from '#libs/http';
import { Clock, DAY_MS, Ids, notFound, type OrganisationScope } from '#libs/kernel';
import { OutboundHttp } from '#libs/providers';
import { AuditTrail } from '../../audit/audit.service.js';
import type { WebhookEvent } from '../domain/webhook-event.js';
import type { IntegrationWebhookEntity } from '../entities/integration-webhook.entity.js';
import { MOST_WEBHOOKS, tooManyWebhooks } from '../webhooks.errors.js';
import { WebhooksRepository } from '../webhooks.repository.js';

/** Deliveries are signed with the old secret too until the receiver has had time to change. */
const OVERLAP_MS = DAY_MS;

export interface WebhookWishes {
  webhookUrl: string;
  eventTypes: WebhookEvent[];
}

/** A webhook with its secret, which is shown once. */
export interface RevealedWebhook {
  webhook: IntegrationWebhookEntity;
  secret: string;
}

/** Administrators say where which news goes. */
@Injectable()
export class KeepWebhooks {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly outbound: OutboundHttp,
    private readonly audit: AuditTrail,
    private readonly unit: UnitOfWork,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async list(scope: OrganisationScope): Promise<IntegrationWebhookEntity[]> {
    return this.webhooks.list(scope);
  }

  /** @throws DomainError `webhook.not_found` (404) */
  async get(scope: OrganisationScope, id: string): Promise<IntegrationWebhookEntity> {
    const webhook = await this.webhooks.find(scope, id);
    if (!webhook) throw notFound('Webhook');
    return webhook;
  }

  /** @throws DomainError 422 for an address that must not be sent to, 409 `webhook.too_many`. */
  async add(scope: OrganisationScope, wishes: WebhookWishes): Promise<RevealedWebhook> {
    await this.checkAddress(wishes.webhookUrl);
    const secret = this.newSecret();
    const now = this.clock.now();
    const webhook: IntegrationWebhookEntity = {
      ...scope,
      ...wishes,
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      webhookSecret: this.sealer.seal(secret),
      previousSecret: null,
      previousSecretUntil: null,
      isActive: true,
      disabledReason: null,
      failuresInRow: 0,
      givenUpInRow: 0,
      pausedUntil: null,
      lastTriggeredAt: null,
    };
    await this.unit.run(async () => {
      if ((await this.webhooks.lockAndCount(scope)) >= MOST_WEBHOOKS) throw tooManyWebhooks();
      await this.webhooks.insert(webhook);
      await this.record(scope, webhook.id, 'webhook.added');
    });
    return { webhook, secret };
  }

  /** Switching it on forgets what went wrong before. */
  async change(
    scope: OrganisationScope,
    id: string,
    changes: Partial<WebhookWishes> & { isActive?: boolean },
  ): Promise<IntegrationWebhookEntity> {
    if (changes.webhookUrl !== undefined) await this.checkAddress(changes.webhookUrl);
    return this.unit.run(async () => {
      await this.get(scope, id);
      const fresh = { disabledReason: null, failuresInRow: 0, givenUpInRow: 0, pausedUntil: null };
      await this.webhooks.change(scope, id, {
        ...changes,
        ...(changes.isActive === true && fresh),
        updatedAt: this.clock.now(),
      });
      await this.record(scope, id, 'webhook.changed');
      return this.get(scope, id);
    });
  }

  /** The old secret goes on being used beside the new one for a day; one that was still in use before ends now. */
  async rotateSecret(scope: OrganisationScope, id: string): Promise<RevealedWebhook> {
    const secret = this.newSecret();
    const webhook = await this.unit.run(async () => {
      const { webhookSecret } = await this.get(scope, id);
      const now = this.clock.now();
      const isReadable = this.isReadable(webhookSecret);
      await this.webhooks.change(scope, id, {
        webhookSecret: this.sealer.seal(secret),
        previousSecret: isReadable ? webhookSecret : null,
        previousSecretUntil: isReadable ? new Date(now.getTime() + OVERLAP_MS) : null,
        updatedAt: now,
      });
      await this.record(scope, id, 'webhook.secret_rotated');
      return this.get(scope, id);
    });
    return { webhook, secret };
  }

  async remove(scope: OrganisationScope, id: string): Promise<void> {
    await this.unit.run(async () => {
      if (!(await this.webhooks.delete(scope, id))) throw notFound('Webhook');
      await this.record(scope, id, 'webhook.removed');
    });
  }

  private async checkAddress(url: string): Promise<void> {
    const problem = await this.outbound.problemOf(url);
    if (problem !== null) throw invalid([{ field: 'webhook_url', message: problem }]);
  }

  private async record({ organisationId }: OrganisationScope, id: string, action: `webhook.${string}`): Promise<void> {
    await this.audit.record({ action, object: { type: 'webhook', id }, organisationId });
  }

  /** False when the installation's own secret was changed since: then nobody can sign with this one. */
  private isReadable(sealed: string): boolean {
    try {
      this.sealer.open(sealed);
      return true;
    } catch {
      return false;
    }
  }

  private newSecret(): string {
    return `whsec_${Buffer.from(this.ids.secret(), 'base64url').toString('base64')}`;
  }
}

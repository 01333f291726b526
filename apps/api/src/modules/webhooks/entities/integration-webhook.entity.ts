import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';
import type { WebhookEvent } from '../domain/webhook-event.js';

/** `gone`: its receiver said so. `failing`: deliveries were given up again and again. */
export type DisabledReason = 'gone' | 'failing';

/** Where an organisation wants which news sent. */
@Entity('integration_webhooks')
@Index(['organisationId', 'createdAt', 'id'])
@Check('ck_integration_webhooks_disabled_reason', `disabled_reason in ('gone', 'failing')`)
@Check('ck_integration_webhooks_disabled', `not is_active or disabled_reason is null`)
@Check('ck_integration_webhooks_previous_secret', `(previous_secret is null) = (previous_secret_until is null)`)
export class IntegrationWebhookEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string;

  @Column('text')
  webhookUrl!: string;

  /** Sealed. */
  @Column('text')
  webhookSecret!: string;

  /** The one before, sealed: deliveries are signed with both until that moment. */
  @Column('text', { nullable: true })
  previousSecret!: string | null;

  @TimeColumn({ nullable: true })
  previousSecretUntil!: Date | null;

  @Column('text', { array: true })
  eventTypes!: WebhookEvent[];

  @Column('boolean', { default: true })
  isActive!: boolean;

  /** Why it switched itself off; null when a person did, or nobody. */
  @Column('text', { nullable: true })
  disabledReason!: DisabledReason | null;

  /** Failed tries since something arrived. */
  @Column('integer', { default: 0 })
  failuresInRow!: number;

  /** Deliveries given up since something arrived. */
  @Column('integer', { default: 0 })
  givenUpInRow!: number;

  /** Nothing is tried before. */
  @TimeColumn({ nullable: true })
  pausedUntil!: Date | null;

  /** The newest try. */
  @TimeColumn({ nullable: true })
  lastTriggeredAt!: Date | null;
}

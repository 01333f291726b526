import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';
import type { TEST_EVENT, WebhookEvent } from '../domain/webhook-event.js';

export const DELIVERY_STATUSES = ['pending', 'delivered', 'failed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** One piece of news on its way to one webhook. Every try carries the same id and the same bytes. */
@Entity('webhook_deliveries')
@Unique(['webhookId', 'eventId'])
@Index(['webhookId', 'createdAt', 'id'])
@Index(['subjectId'])
@Index(['updatedAt'])
@Index(['nextAttemptAt'])
@Check('ck_webhook_deliveries_status', `status in ('pending', 'delivered', 'failed')`)
@Check('ck_webhook_deliveries_next', `(status = 'pending') = (next_attempt_at is not null)`)
export class WebhookDeliveryEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('IntegrationWebhookEntity', { onDelete: 'CASCADE' })
  webhookId!: string;

  /** By which a receiver knows that it had this before. */
  @Column('text')
  eventId!: string;

  @Column('text')
  eventType!: WebhookEvent | typeof TEST_EVENT;

  /** The body as it is signed: JSON with ids and links. */
  @Column('text')
  payload!: string;

  /** The candidate it is about, if any. */
  @Column('uuid', { nullable: true })
  subjectId!: string | null;

  @Column('text')
  status!: DeliveryStatus;

  /** Tries since it was ordered, or since a person had it sent again. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** Not before; while a try is under way, when it is to be taken for lost. Null when there is nothing to do. */
  @TimeColumn({ nullable: true })
  nextAttemptAt!: Date | null;

  @TimeColumn({ nullable: true })
  deliveredAt!: Date | null;

  /** What the newest try was answered. */
  @Column('integer', { nullable: true })
  responseStatus!: number | null;

  /** The beginning of it. */
  @Column('text', { nullable: true })
  responseExcerpt!: string | null;

  /** Why the newest try failed, as a sentence; null once it arrived. */
  @Column('text', { nullable: true })
  problem!: string | null;
}

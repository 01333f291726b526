import { applyDecorators } from '@nestjs/common';
import { ArrayMinSize, ArrayUnique, IsIn } from 'class-validator';
import { BooleanField, EnumField, PageQuery, TextField, TextListField } from '#libs/http';
import { WEBHOOK_EVENTS, type WebhookEvent } from '../domain/webhook-event.js';
import { DELIVERY_STATUSES, type DeliveryStatus } from '../entities/webhook-delivery.entity.js';

const EventTypesField = (options: { optional?: boolean } = {}): PropertyDecorator =>
  applyDecorators(
    TextListField({
      ...options,
      description: `Which news: ${WEBHOOK_EVENTS.join(', ')}.`,
      example: ['application.created', 'assessment.completed'],
      maxItems: WEBHOOK_EVENTS.length,
    }),
    ArrayMinSize(1, { message: 'must not be empty' }),
    ArrayUnique({ message: 'must not name anything twice' }),
    IsIn([...WEBHOOK_EVENTS], { each: true, message: `each entry must be one of: ${WEBHOOK_EVENTS.join(', ')}` }),
  );

const URL_FIELD = {
  description: 'Where the news goes: https, a public address, no redirect.',
  example: 'https://hooks.example.com/talenti',
  min: 1,
  max: 2_000,
};

export class CreateWebhookRequest {
  @TextField(URL_FIELD)
  webhook_url!: string;

  @EventTypesField()
  event_types!: WebhookEvent[];
}

/** Fields that are left out stay as they are. */
export class ChangeWebhookRequest {
  @TextField({ ...URL_FIELD, optional: true })
  webhook_url?: string;

  @EventTypesField({ optional: true })
  event_types?: WebhookEvent[];

  @BooleanField({ description: 'Whether news is sent.', optional: true })
  is_active?: boolean;
}

export class ListDeliveriesQuery extends PageQuery {
  @EnumField(DELIVERY_STATUSES, { description: 'Only those.', optional: true })
  status?: DeliveryStatus;
}

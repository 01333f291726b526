import {
  BooleanField,
  EnumField,
  IntegerField,
  ObjectListField,
  TextField,
  TextListField,
  TimeField,
  UrlField,
  UuidField,
} from '#libs/http';
import { WEBHOOK_EVENTS } from '../domain/webhook-event.js';
import { DELIVERY_STATUSES } from '../entities/webhook-delivery.entity.js';

export class WebhookResponse {
  @UuidField({ description: 'Id of the webhook.' })
  id!: string;

  @UrlField({ description: 'Where the news goes.', example: 'https://hooks.example.com/talenti' })
  webhook_url!: string;

  @TextListField({ description: 'Which news.', example: [WEBHOOK_EVENTS[0]] })
  event_types!: string[];

  @BooleanField({ description: 'Whether news is sent.' })
  is_active!: boolean;

  @EnumField(['gone', 'failing'], {
    description:
      'Why it switched itself off: its receiver answered 410, or nothing arrived however often it was tried.',
    nullable: true,
  })
  disabled_reason!: string | null;

  @TimeField({ description: 'The newest try to deliver something.', nullable: true })
  last_triggered_at!: string | null;

  @TimeField({ description: 'Until then deliveries are signed with the secret before too.', nullable: true })
  previous_secret_until!: string | null;

  @TimeField({ description: 'When it was set up.' })
  created_at!: string;
}

export class RevealedWebhookResponse extends WebhookResponse {
  @TextField({
    description: 'With it the receiver checks signatures (Standard Webhooks). It is shown this once.',
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  })
  webhook_secret!: string;
}

export class WebhookListResponse {
  @ObjectListField(() => WebhookResponse, { description: 'Newest first.' })
  items!: WebhookResponse[];

  @TextField({ description: 'Always null: there are few.', nullable: true })
  next_cursor!: string | null;
}

export class WebhookDeliveryResponse {
  @UuidField({ description: 'Id of the delivery.' })
  id!: string;

  @TextField({ description: 'The `webhook-id` of every try.', example: 'msg_p5jXN8AQM9LWM0D4loKWxJek' })
  event_id!: string;

  @TextField({ description: 'What news.', example: 'application.created' })
  event_type!: string;

  @TextField({ description: 'The body as it is signed and sent.', max: 10_000 })
  payload!: string;

  @EnumField(DELIVERY_STATUSES, { description: '`failed`: it will not be tried any more.' })
  status!: string;

  @IntegerField({ description: 'Tries, since it was last sent again.' })
  attempts!: number;

  @TimeField({ description: 'When it is tried next.', nullable: true })
  next_attempt_at!: string | null;

  @TimeField({ description: 'When it arrived.', nullable: true })
  delivered_at!: string | null;

  @IntegerField({ description: 'What the receiver answered the newest try.', nullable: true })
  response_status!: number | null;

  @TextField({ description: 'The beginning of that answer.', nullable: true, max: 2_000 })
  response_excerpt!: string | null;

  @TextField({ description: 'Why the newest try failed.', nullable: true })
  problem!: string | null;

  @TimeField({ description: 'When it was ordered.' })
  created_at!: string;
}

export class WebhookDeliveryListResponse {
  @ObjectListField(() => WebhookDeliveryResponse, { description: 'Newest first.' })
  items!: WebhookDeliveryResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}

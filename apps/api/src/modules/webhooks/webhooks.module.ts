import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailModule } from '../mail/mail.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { DeliveryRepository } from './delivery.repository.js';
import { IntegrationWebhookEntity } from './entities/integration-webhook.entity.js';
import { WebhookDeliveryEntity } from './entities/webhook-delivery.entity.js';
import { DeliverWebhookJob } from './jobs/deliver-webhook.job.js';
import {
  TellOfAcceptance,
  TellOfApplication,
  TellOfAssessment,
  TellOfDecision,
  TellOfEvaluation,
  TellOfFeedback,
  TellOfInterview,
} from './jobs/follow-news.job.js';
import { SweepDeliveriesJob, SweepDeliveriesSchedule } from './jobs/sweep-deliveries.job.js';
import { DeliverWebhook } from './use-cases/deliver-webhook.js';
import { FollowDeliveries } from './use-cases/follow-deliveries.js';
import { KeepWebhooks } from './use-cases/keep-webhooks.js';
import { SwitchOff } from './use-cases/switch-off.js';
import { TellWebhooks } from './use-cases/tell-webhooks.js';
import { WebhooksController } from './webhooks.controller.js';
import { WebhooksErasable } from './webhooks.erasable.js';
import { WebhooksRepository } from './webhooks.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([IntegrationWebhookEntity, WebhookDeliveryEntity]),
    OrganisationModule,
    MailModule,
  ],
  controllers: [WebhooksController],
  providers: [
    WebhooksRepository,
    DeliveryRepository,
    KeepWebhooks,
    FollowDeliveries,
    TellWebhooks,
    DeliverWebhook,
    SwitchOff,
    DeliverWebhookJob,
    SweepDeliveriesSchedule,
    SweepDeliveriesJob,
    TellOfApplication,
    TellOfDecision,
    TellOfAcceptance,
    TellOfInterview,
    TellOfAssessment,
    TellOfFeedback,
    TellOfEvaluation,
    WebhooksErasable,
  ],
})
export class WebhooksModule {}

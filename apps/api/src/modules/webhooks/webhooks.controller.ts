import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, pageRequest, Permission, RateLimitPerMinute } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import { ChangeWebhookRequest, CreateWebhookRequest, ListDeliveriesQuery } from './dto/webhook.request.js';
import {
  RevealedWebhookResponse,
  WebhookDeliveryListResponse,
  WebhookDeliveryResponse,
  WebhookListResponse,
  WebhookResponse,
} from './dto/webhook.response.js';
import { FollowDeliveries } from './use-cases/follow-deliveries.js';
import { KeepWebhooks } from './use-cases/keep-webhooks.js';
import { toDelivery, toDeliveryList, toRevealed, toWebhook, toWebhookList } from './webhooks.mapper.js';

@ApiTags('Webhooks')
@Controller('webhooks')
@Permission('organisation.manage')
export class WebhooksController {
  constructor(
    private readonly webhooks: KeepWebhooks,
    private readonly deliveries: FollowDeliveries,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Where news of the organisation is sent.' })
  @Answers(200, WebhookListResponse)
  async list(@CurrentActor() actor: Actor): Promise<WebhookListResponse> {
    return toWebhookList(await this.webhooks.list(asStaff(actor)));
  }

  @Post()
  @ApiOperation({ summary: 'Has news sent somewhere; the answer shows the secret, this once.' })
  @Answers(201, RevealedWebhookResponse)
  @RateLimitPerMinute(10)
  async add(@CurrentActor() actor: Actor, @Body() body: CreateWebhookRequest): Promise<RevealedWebhookResponse> {
    const { webhook_url: webhookUrl, event_types: eventTypes } = body;
    return toRevealed(await this.webhooks.add(asStaff(actor), { webhookUrl, eventTypes }));
  }

  @Get(':id')
  @ApiOperation({ summary: 'A webhook.' })
  @Answers(200, WebhookResponse)
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<WebhookResponse> {
    return toWebhook(await this.webhooks.get(asStaff(actor), id));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Changes where or which news is sent, or switches it off and on.' })
  @Answers(200, WebhookResponse)
  @RateLimitPerMinute(30)
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeWebhookRequest,
  ): Promise<WebhookResponse> {
    const { webhook_url: webhookUrl, event_types: eventTypes, is_active: isActive } = body;
    return toWebhook(await this.webhooks.change(asStaff(actor), id, { webhookUrl, eventTypes, isActive }));
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Removes a webhook with all its deliveries.' })
  @Answers(204)
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.webhooks.remove(asStaff(actor), id);
  }

  @Post(':id/rotate-secret')
  @ApiOperation({ summary: 'Makes a new secret; for a day deliveries are signed with the old one too.' })
  @Answers(200, RevealedWebhookResponse)
  @RateLimitPerMinute(10)
  async rotateSecret(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RevealedWebhookResponse> {
    return toRevealed(await this.webhooks.rotateSecret(asStaff(actor), id));
  }

  @Post(':id/test')
  @ApiOperation({ summary: 'Sends a message that means nothing, once; its delivery tells what came of it.' })
  @Answers(202, WebhookDeliveryResponse)
  @RateLimitPerMinute(10)
  async test(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<WebhookDeliveryResponse> {
    return toDelivery(await this.deliveries.test(asStaff(actor), id));
  }

  @Get(':id/deliveries')
  @ApiOperation({ summary: 'What was sent in the last 30 days, and what became of it.' })
  @Answers(200, WebhookDeliveryListResponse)
  async listDeliveries(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListDeliveriesQuery,
  ): Promise<WebhookDeliveryListResponse> {
    return toDeliveryList(await this.deliveries.list(asStaff(actor), id, query.status, pageRequest(query)));
  }

  @Post(':id/deliveries/:deliveryId/redeliver')
  @ApiOperation({ summary: 'Sends something again, under the same id, with all its tries.' })
  @Answers(202, WebhookDeliveryResponse)
  @RateLimitPerMinute(30)
  async redeliver(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('deliveryId', ParseUUIDPipe) deliveryId: string,
  ): Promise<WebhookDeliveryResponse> {
    return toDelivery(await this.deliveries.redeliver(asStaff(actor), id, deliveryId));
  }
}

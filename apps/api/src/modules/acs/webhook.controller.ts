import { Controller, Headers, Options, Param, ParseUUIDPipe, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Answers, NoRateLimit, Public } from '#libs/http';
import { DeliveryResponse } from './dto/delivery.response.js';
import { CallbackSenderGuard, EventSenderGuard } from './sender.guards.js';
import { sentEvents } from './sent-events.js';
import { TakeInNews } from './use-cases/take-in-news.js';

/** What the telephony service tells. Everybody may knock; the guards ask for the proof before anything is read. */
@ApiTags('Calls')
@Controller('acs')
@Public()
@NoRateLimit()
export class WebhookController {
  constructor(private readonly news: TakeInNews) {}

  @Post('webhook')
  @ApiOperation({ summary: 'Takes in events of Event Grid, in its own schema and as CloudEvents.' })
  @ApiBody({ schema: { type: 'array', items: { type: 'object' }, maxItems: 5_000 } })
  @Answers(200, DeliveryResponse)
  @UseGuards(EventSenderGuard)
  async events(@Req() request: Request): Promise<DeliveryResponse> {
    const entries = await sentEvents(request);
    const { validationCode } = await this.news.takeIn(entries, null);
    return validationCode === null ? { received: entries.length } : { validationResponse: validationCode };
  }

  @Options('webhook')
  @ApiOperation({ summary: 'Says to a subscription for CloudEvents that its deliveries are welcome.' })
  @Answers(200)
  @UseGuards(EventSenderGuard)
  welcome(@Headers('webhook-request-origin') origin: string, @Res({ passthrough: true }) response: Response): void {
    response.setHeader('WebHook-Allowed-Origin', origin);
    response.setHeader('WebHook-Allowed-Rate', '*');
  }

  @Post('callbacks/:callId')
  @ApiOperation({ summary: 'Takes in what happens in a call.' })
  @ApiBody({ schema: { type: 'array', items: { type: 'object' } } })
  @Answers(200, DeliveryResponse)
  @UseGuards(CallbackSenderGuard)
  async callbacks(@Param('callId', ParseUUIDPipe) callId: string, @Req() request: Request): Promise<DeliveryResponse> {
    const entries = await sentEvents(request);
    await this.news.takeIn(entries, callId);
    return { received: entries.length };
  }
}

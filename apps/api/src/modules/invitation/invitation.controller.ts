import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags, ApiOperation } from '@nestjs/swagger';
import { CurrentActor, pageRequest, Permission, Public, RateLimitPerMinute } from '#libs/http';
import { asCandidate, asStaff, type Actor } from '#libs/kernel';
import { DEFAULT_DAYS } from './domain/invitation-status.js';
import {
  AcceptInvitationRequest,
  ChangeInvitationRequest,
  ListInvitationsQuery,
  ResendInvitationRequest,
  SendInvitationRequest,
  TokenQuery,
} from './dto/invitation.request.js';
import {
  InvitationListResponse,
  InvitationResponse,
  OpenedInvitationResponse,
  SentInvitationResponse,
} from './dto/invitation.response.js';
import {
  fromChangeInvitation,
  fromSendInvitation,
  toInvitation,
  toInvitationList,
  toOpenedInvitation,
  toSentInvitation,
} from './invitation.mapper.js';
import { InvitationService } from './invitation.service.js';
import { AcceptInvitation } from './use-cases/accept-invitation.js';
import { ChangeInvitation } from './use-cases/change-invitation.js';
import { OpenInvitation } from './use-cases/open-invitation.js';
import { SendInvitation } from './use-cases/send-invitation.js';

@ApiTags('Invitations')
@Controller('invitations')
export class InvitationController {
  constructor(
    private readonly invitations: InvitationService,
    private readonly sendInvitation: SendInvitation,
    private readonly changeInvitation: ChangeInvitation,
    private readonly openInvitation: OpenInvitation,
    private readonly acceptInvitation: AcceptInvitation,
  ) {}

  @Post('send')
  @ApiOperation({ summary: 'Mails the candidate a link to the interview.' })
  @RateLimitPerMinute(30)
  @Permission('hiring.write')
  @ApiCreatedResponse({ type: SentInvitationResponse })
  async send(@CurrentActor() actor: Actor, @Body() body: SendInvitationRequest): Promise<SentInvitationResponse> {
    const order = fromSendInvitation(body, actor.userId);
    return toSentInvitation(await this.sendInvitation.send(asStaff(actor), order));
  }

  @Get()
  @ApiOperation({ summary: 'Invitations that the organisation sent.' })
  @Permission('hiring.read')
  @ApiOkResponse({ type: InvitationListResponse })
  async list(@CurrentActor() actor: Actor, @Query() query: ListInvitationsQuery): Promise<InvitationListResponse> {
    const filter = {
      applicationId: query.application_id,
      status: query.status,
      expiresBefore: query.expires_before === undefined ? undefined : new Date(query.expires_before),
    };
    return toInvitationList(await this.invitations.list(asStaff(actor), filter, pageRequest(query)));
  }

  @Get('validate')
  @ApiOperation({ summary: 'What the link leads to. A link that leads nowhere any more says why.' })
  @Public()
  @RateLimitPerMinute(20)
  @ApiOkResponse({ type: OpenedInvitationResponse })
  async validate(@Query() { token }: TokenQuery): Promise<OpenedInvitationResponse> {
    return toOpenedInvitation(await this.openInvitation.open(token));
  }

  @Post('accept')
  @ApiOperation({ summary: 'Accepts an invitation as the invited person, who has signed in.' })
  @HttpCode(200)
  @RateLimitPerMinute(20)
  @Permission('signed_in')
  @ApiOkResponse({ type: OpenedInvitationResponse })
  async accept(
    @CurrentActor() actor: Actor,
    @Body() { token }: AcceptInvitationRequest,
  ): Promise<OpenedInvitationResponse> {
    return toOpenedInvitation(await this.acceptInvitation.accept(asCandidate(actor), token));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Withdraws an invitation or gives it another end.' })
  @Permission('hiring.write')
  @ApiOkResponse({ type: InvitationResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeInvitationRequest,
  ): Promise<InvitationResponse> {
    return toInvitation(await this.changeInvitation.change(asStaff(actor), id, fromChangeInvitation(body)));
  }

  @Post(':id/resend')
  @ApiOperation({ summary: 'A new link and a new end; the link before it is dead from now on.' })
  @HttpCode(200)
  @RateLimitPerMinute(30)
  @Permission('hiring.write')
  @ApiOkResponse({ type: SentInvitationResponse })
  async resend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ResendInvitationRequest,
  ): Promise<SentInvitationResponse> {
    const days = body.expires_in_days ?? DEFAULT_DAYS;
    return toSentInvitation(await this.sendInvitation.resend(asStaff(actor), id, days));
  }
}

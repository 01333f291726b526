import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags, ApiOperation } from '@nestjs/swagger';
import { CurrentActor, PageQuery, pageRequest, Permission, RateLimitPerMinute } from '#libs/http';
import type { Actor } from '#libs/kernel';
import { ChangeOrganisationRequest } from './dto/change-organisation.request.js';
import { CreateOrganisationRequest } from './dto/create-organisation.request.js';
import { ChangeMemberRequest, InviteMemberRequest } from './dto/member.request.js';
import {
  CurrentOrganisationResponse,
  MemberListResponse,
  MemberResponse,
  OrganisationResponse,
  OrganisationStatsResponse,
  OwnOrganisationResponse,
} from './dto/organisation.response.js';
import { RetentionSettings } from './dto/retention.dto.js';
import {
  fromRetention,
  toCurrent,
  toMember,
  toMemberList,
  toOrganisation,
  toOwnOrganisation,
  toRetention,
  toStats,
} from './organisation.mapper.js';
import { managedOrganisation, organisationToLeave, ownOrganisation } from './organisation.policy.js';
import { OrganisationService } from './organisation.service.js';
import { ChangeMember } from './use-cases/change-member.js';
import { CreateOrganisation } from './use-cases/create-organisation.js';
import { InviteMember } from './use-cases/invite-member.js';

/**
 * Organisations and their members. The address names an organisation, so the routes are open to everybody who is signed
 * in and the policy decides: another organisation than one's own does not exist (404), the wrong role in one's own is
 * refused (403).
 */
@ApiTags('Organisations')
@Controller(['organisations', 'orgs'])
export class OrganisationController {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly createOrganisation: CreateOrganisation,
    private readonly inviteMember: InviteMember,
    private readonly changeMember: ChangeMember,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Founds an organisation; the caller becomes its administrator.' })
  @Permission('signed_in')
  @RateLimitPerMinute(10)
  @ApiCreatedResponse({ type: OrganisationResponse })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateOrganisationRequest): Promise<OrganisationResponse> {
    const { name, industry = null, website = null, description = null, billing_email: billingEmail = null } = body;
    return toOrganisation(
      await this.createOrganisation.create(actor, { name, industry, website, description, billingEmail }),
    );
  }

  @Get('current')
  @ApiOperation({ summary: 'The organisation the caller works in; `null` when there is none.' })
  @Permission('signed_in')
  @ApiOkResponse({ type: CurrentOrganisationResponse })
  async current(@CurrentActor() actor: Actor): Promise<CurrentOrganisationResponse | null> {
    return toCurrent(actor, await this.organisations.current(actor));
  }

  @Get(':id')
  @ApiOperation({ summary: "One's own organisation." })
  @Permission('signed_in')
  @ApiOkResponse({ type: OwnOrganisationResponse })
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OwnOrganisationResponse> {
    return toOwnOrganisation(await this.organisations.get(ownOrganisation(actor, id).organisationId));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Changes what is known about the organisation.' })
  @Permission('signed_in')
  @ApiOkResponse({ type: OwnOrganisationResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeOrganisationRequest,
  ): Promise<OwnOrganisationResponse> {
    const { industry, website, description, billing_email: billingEmail } = body;
    // What cannot be empty is left as it is when somebody sends null.
    const name = body.name ?? undefined;
    const values = body.values ?? undefined;
    const feedbackAutoSendHours = body.feedback_auto_send_hours ?? undefined;
    const changes = { name, industry, website, description, billingEmail, values, feedbackAutoSendHours };
    return toOwnOrganisation(await this.organisations.change(managedOrganisation(actor, id), changes));
  }

  @Get(':id/members')
  @ApiOperation({ summary: 'Who works here, newest first.' })
  @Permission('signed_in')
  @ApiOkResponse({ type: MemberListResponse })
  async members(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<MemberListResponse> {
    return toMemberList(await this.organisations.members(ownOrganisation(actor, id), pageRequest(query)));
  }

  @Post(':id/members')
  @ApiOperation({ summary: 'Brings somebody in by their address, and tells them by mail.' })
  @Permission('signed_in')
  @RateLimitPerMinute(30)
  @ApiCreatedResponse({ type: MemberResponse })
  async invite(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: InviteMemberRequest,
  ): Promise<MemberResponse> {
    const { email, role, full_name: fullName = email } = body;
    return toMember(await this.inviteMember.invite(managedOrganisation(actor, id), { email, fullName, role }));
  }

  @Patch(':id/members/:userId')
  @ApiOperation({ summary: 'Gives a member another role, from their next request on.' })
  @Permission('signed_in')
  @ApiOkResponse({ type: MemberResponse })
  async giveRole(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('userId', ParseUUIDPipe) userId: string,
    @Body() body: ChangeMemberRequest,
  ): Promise<MemberResponse> {
    return toMember(await this.changeMember.giveRole(managedOrganisation(actor, id), userId, body.role));
  }

  @Delete(':id/members/:userId')
  @ApiOperation({
    summary: 'Parts with a member, from their next request on.',
    description: 'Administrators may name anybody, everybody themselves.',
  })
  @Permission('signed_in')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The person does not work here any more.' })
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('userId', ParseUUIDPipe) userId: string,
  ): Promise<void> {
    await this.changeMember.remove(organisationToLeave(actor, id, userId), userId);
  }

  @Get(':id/retention')
  @ApiOperation({ summary: 'How long recordings, transcripts and the rest are kept.' })
  @Permission('signed_in')
  @ApiOkResponse({ type: RetentionSettings })
  async retention(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RetentionSettings> {
    return toRetention(await this.organisations.get(ownOrganisation(actor, id).organisationId));
  }

  @Patch(':id/retention')
  @ApiOperation({ summary: 'Sets how long recordings, transcripts and the rest are kept.' })
  @Permission('signed_in')
  @ApiOkResponse({ type: RetentionSettings })
  async changeRetention(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RetentionSettings,
  ): Promise<RetentionSettings> {
    return toRetention(await this.organisations.change(managedOrganisation(actor, id), fromRetention(body)));
  }

  @Get(':id/stats')
  @ApiOperation({ summary: 'Counts of the organisation.' })
  @Permission('signed_in')
  @ApiOkResponse({ type: OrganisationStatsResponse })
  async stats(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<OrganisationStatsResponse> {
    return toStats(await this.organisations.stats(ownOrganisation(actor, id)));
  }
}

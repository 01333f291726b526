import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, PageQuery, pageRequest, Permission, RateLimitPerMinute } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import { ChangeMemberRequest, InviteMemberRequest } from './dto/member.request.js';
import { MemberListResponse, MemberResponse } from './dto/organisation.response.js';
import { toMember, toMemberList } from './organisation.mapper.js';
import { OrganisationService } from './organisation.service.js';
import { ChangeMember } from './use-cases/change-member.js';
import { InviteMember } from './use-cases/invite-member.js';

/** The members of one's own organisation, for clients that call everybody who works there a recruiter. */
@ApiTags('Recruiters')
@Controller('recruiters')
export class RecruiterController {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly inviteMember: InviteMember,
    private readonly changeMember: ChangeMember,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who works in the organisation, newest first.' })
  @Answers(200, MemberListResponse)
  @Permission('organisation.read')
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<MemberListResponse> {
    return toMemberList(await this.organisations.members(asStaff(actor), pageRequest(query)));
  }

  @Post()
  @ApiOperation({ summary: 'Brings somebody in by their address, and tells them by mail.' })
  @Answers(201, MemberResponse)
  @Permission('organisation.manage')
  @RateLimitPerMinute(30)
  async invite(@CurrentActor() actor: Actor, @Body() body: InviteMemberRequest): Promise<MemberResponse> {
    const { email, role, full_name: fullName = email } = body;
    return toMember(await this.inviteMember.invite(asStaff(actor), { email, fullName, role }));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Gives somebody another role, from their next request on.' })
  @Answers(200, MemberResponse)
  @Permission('organisation.manage')
  async giveRole(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeMemberRequest,
  ): Promise<MemberResponse> {
    return toMember(await this.changeMember.giveRole(asStaff(actor), id, body.role));
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Deactivates somebody: they see nothing any more, and are signed out everywhere.' })
  @Answers(204)
  @Permission('organisation.manage')
  async deactivate(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.changeMember.deactivate(asStaff(actor), id);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags, ApiOperation } from '@nestjs/swagger';
import { CurrentActor, pageRequest, Permission } from '#libs/http';
import { asCandidate, type Actor } from '#libs/kernel';
import { ListInvitationsQuery } from './dto/invitation.request.js';
import { InvitationListResponse } from './dto/invitation.response.js';
import { toInvitationList } from './invitation.mapper.js';
import { InvitationService } from './invitation.service.js';

/** The invitations that one received. */
@ApiTags('Candidates')
@Controller('candidates/invitations')
export class ReceivedInvitationController {
  constructor(private readonly invitations: InvitationService) {}

  @Get()
  @ApiOperation({ summary: 'Invitations that one received.' })
  @Permission('signed_in')
  @ApiOkResponse({ type: InvitationListResponse })
  async list(@CurrentActor() actor: Actor, @Query() query: ListInvitationsQuery): Promise<InvitationListResponse> {
    const filter = { applicationId: query.application_id, status: query.status };
    return toInvitationList(await this.invitations.list(asCandidate(actor), filter, pageRequest(query)));
  }
}

import { Controller, Get, Param, ParseUUIDPipe, Patch, Post, Body, HttpCode, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags, ApiOperation } from '@nestjs/swagger';
import { CurrentActor, pageRequest, Permission } from '#libs/http';
import { asCandidate, asStaff, type Actor } from '#libs/kernel';
import { NotesReading } from '../audit/audit.service.js';
import { toApplicationList } from './application.mapper.js';
import { fromChangeProfile, fromConfirmProfile, toProfile } from './candidate.mapper.js';
import { ListRoleApplicationsQuery } from './dto/application.request.js';
import { ApplicationListResponse } from './dto/application.response.js';
import { ChangeProfileRequest, ConfirmProfileRequest } from './dto/candidate.request.js';
import { ProfileResponse } from './dto/candidate.response.js';
import { ConfirmProfile } from './use-cases/confirm-profile.js';
import { KeepProfile } from './use-cases/keep-profile.js';
import { ReadHiring } from './use-cases/read-hiring.js';

@ApiTags('Candidates')
@Controller('candidates')
export class CandidateController {
  constructor(
    private readonly keepProfile: KeepProfile,
    private readonly confirming: ConfirmProfile,
    private readonly hiring: ReadHiring,
  ) {}

  @Get('profile')
  @ApiOperation({ summary: "One's own profile." })
  @Permission('signed_in')
  @ApiOkResponse({ type: ProfileResponse })
  async profile(@CurrentActor() actor: Actor): Promise<ProfileResponse> {
    return toProfile(await this.keepProfile.read(asCandidate(actor)));
  }

  @Patch('profile')
  @ApiOperation({ summary: "Changes one's own profile." })
  @Permission('signed_in')
  @ApiOkResponse({ type: ProfileResponse })
  async changeProfile(@CurrentActor() actor: Actor, @Body() body: ChangeProfileRequest): Promise<ProfileResponse> {
    return toProfile(await this.keepProfile.change(asCandidate(actor), fromChangeProfile(body)));
  }

  @Post('profile/confirm')
  @ApiOperation({ summary: 'The candidate takes over what they chose and says that all of it is right.' })
  @HttpCode(200)
  @Permission('signed_in')
  @ApiOkResponse({ type: ProfileResponse })
  async confirmProfile(@CurrentActor() actor: Actor, @Body() body: ConfirmProfileRequest): Promise<ProfileResponse> {
    return toProfile(await this.confirming.confirm(asCandidate(actor), fromConfirmProfile(body)));
  }

  @Get(':userId/profile')
  @NotesReading('profile.read', 'person', 'userId')
  @ApiOperation({ summary: 'What somebody who applied to the organisation shares with it.' })
  @Permission('hiring.read')
  @ApiOkResponse({ type: ProfileResponse })
  async profileForStaff(
    @CurrentActor() actor: Actor,
    @Param('userId', ParseUUIDPipe) userId: string,
  ): Promise<ProfileResponse> {
    return toProfile(await this.keepProfile.readAsStaff(asStaff(actor), userId));
  }

  @Get('applications')
  @ApiOperation({ summary: "One's own applications, to any organisation." })
  @Permission('signed_in')
  @ApiOkResponse({ type: ApplicationListResponse })
  async applications(
    @CurrentActor() actor: Actor,
    @Query() query: ListRoleApplicationsQuery,
  ): Promise<ApplicationListResponse> {
    const page = await this.hiring.applications(asCandidate(actor), { status: query.status }, pageRequest(query));
    return toApplicationList(page, 'candidate');
  }
}

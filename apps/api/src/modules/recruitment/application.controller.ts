import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags, ApiOperation } from '@nestjs/swagger';
import { CurrentActor, pageRequest, Permission } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import { fromSubmitApplication, toApplication, toApplicationList } from './application.mapper.js';
import {
  DecideApplicationRequest,
  ListApplicationsQuery,
  SubmitApplicationRequest,
} from './dto/application.request.js';
import { ApplicationListResponse, ApplicationResponse } from './dto/application.response.js';
import { readerOf } from './recruitment.policy.js';
import { DecideApplication } from './use-cases/decide-application.js';
import { ReadHiring } from './use-cases/read-hiring.js';
import { SubmitApplication } from './use-cases/submit-application.js';

@ApiTags('Applications')
@Controller('applications')
export class ApplicationController {
  constructor(
    private readonly submitApplication: SubmitApplication,
    private readonly decideApplication: DecideApplication,
    private readonly hiring: ReadHiring,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Staff add a candidate by e-mail to a role of their organisation; anybody else applies for themselves.',
  })
  @Permission('signed_in')
  @ApiCreatedResponse({ type: ApplicationResponse })
  async submit(@CurrentActor() actor: Actor, @Body() body: SubmitApplicationRequest): Promise<ApplicationResponse> {
    const added = await this.submitApplication.submit(actor, body.job_role_id, fromSubmitApplication(body));
    return toApplication(added, readerOf(actor, added));
  }

  @Get()
  @ApiOperation({ summary: "Applications to the organisation. One's own are at `/candidates/applications`." })
  @Permission('hiring.read')
  @ApiOkResponse({ type: ApplicationListResponse })
  async list(@CurrentActor() actor: Actor, @Query() query: ListApplicationsQuery): Promise<ApplicationListResponse> {
    const filter = { jobRoleId: query.job_role_id, status: query.status, text: query.q };
    return toApplicationList(await this.hiring.applications(asStaff(actor), filter, pageRequest(query)), 'staff');
  }

  @Get(':id')
  @ApiOperation({ summary: 'An application, for staff and for the candidate.' })
  @Permission('signed_in')
  @ApiOkResponse({ type: ApplicationResponse })
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ApplicationResponse> {
    const application = await this.hiring.application(actor, id);
    return toApplication(application, readerOf(actor, application));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Staff decide, by name and for a reason; the candidate may withdraw.' })
  @Permission('signed_in')
  @ApiOkResponse({ type: ApplicationResponse })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideApplicationRequest,
  ): Promise<ApplicationResponse> {
    const decision = { status: body.status, reason: body.reason ?? null };
    const application = await this.decideApplication.decide(actor, id, decision);
    return toApplication(application, readerOf(actor, application));
  }
}

import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags, ApiOperation } from '@nestjs/swagger';
import { CurrentActor, pageRequest, Permission } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import { toApplicationList } from './application.mapper.js';
import { ListRoleApplicationsQuery } from './dto/application.request.js';
import { ApplicationListResponse } from './dto/application.response.js';
import { RubricRequest } from './dto/role-documents.js';
import { ChangeRoleRequest, ChangeRoleStatusRequest, CreateRoleRequest, ListRolesQuery } from './dto/role.request.js';
import { RoleListResponse, RoleResponse, RubricListResponse, RubricResponse } from './dto/role.response.js';
import {
  fromChangeRole,
  fromCreateRole,
  fromRubric,
  toRole,
  toRoleList,
  toRubric,
  toRubricList,
} from './role.mapper.js';
import { KeepRole } from './use-cases/keep-role.js';
import { KeepRubric } from './use-cases/keep-rubric.js';
import { ReadHiring } from './use-cases/read-hiring.js';

@ApiTags('Job roles')
@Controller('roles')
export class RoleController {
  constructor(
    private readonly keepRole: KeepRole,
    private readonly keepRubric: KeepRubric,
    private readonly hiring: ReadHiring,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Writes a role. Without a rubric it gets the default one.' })
  @Permission('hiring.write')
  @ApiCreatedResponse({ type: RoleResponse })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateRoleRequest): Promise<RoleResponse> {
    const dimensions = fromRubric(body.scoring_rubric);
    const organisationId = body.organisation_id ?? null;
    return toRole(await this.keepRole.create(asStaff(actor), organisationId, fromCreateRole(body), dimensions));
  }

  @Get()
  @ApiOperation({ summary: 'Roles of the organisation.' })
  @Permission('hiring.read')
  @ApiOkResponse({ type: RoleListResponse })
  async list(@CurrentActor() actor: Actor, @Query() query: ListRolesQuery): Promise<RoleListResponse> {
    const filter = { status: query.status, text: query.q };
    return toRoleList(await this.hiring.roles(asStaff(actor), filter, pageRequest(query)));
  }

  @Get(':id')
  @ApiOperation({ summary: 'A role with its rubric.' })
  @Permission('hiring.read')
  @ApiOkResponse({ type: RoleResponse })
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RoleResponse> {
    return toRole(await this.keepRole.get(asStaff(actor), id));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Changes a role.' })
  @Permission('hiring.write')
  @ApiOkResponse({ type: RoleResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeRoleRequest,
  ): Promise<RoleResponse> {
    const dimensions = fromRubric(body.scoring_rubric);
    return toRole(await this.keepRole.change(asStaff(actor), id, fromChangeRole(body), dimensions));
  }

  @Post(':id/status')
  @ApiOperation({ summary: 'Opens, pauses or closes the role.' })
  @HttpCode(200)
  @Permission('hiring.write')
  @ApiOkResponse({ type: RoleResponse })
  async changeStatus(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { status }: ChangeRoleStatusRequest,
  ): Promise<RoleResponse> {
    return toRole(await this.keepRole.change(asStaff(actor), id, { status }, null));
  }

  @Get(':id/rubric')
  @ApiOperation({ summary: 'The rubric that counts now.' })
  @Permission('hiring.read')
  @ApiOkResponse({ type: RubricResponse })
  async rubric(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RubricResponse> {
    return toRubric((await this.keepRole.get(asStaff(actor), id)).rubric);
  }

  @Get(':id/rubric/versions')
  @ApiOperation({ summary: 'Every version of the rubric, newest first.' })
  @Permission('hiring.read')
  @ApiOkResponse({ type: RubricListResponse })
  async rubricVersions(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RubricListResponse> {
    return toRubricList(await this.hiring.rubrics(asStaff(actor), id));
  }

  @Put(':id/rubric')
  @ApiOperation({ summary: 'Makes a new version; interviews that have begun keep theirs.' })
  @Permission('hiring.write')
  @ApiOkResponse({ type: RubricResponse })
  async changeRubric(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RubricRequest,
  ): Promise<RubricResponse> {
    return toRubric(await this.keepRubric.change(asStaff(actor), id, fromRubric(body) ?? []));
  }

  @Get(':id/applications')
  @ApiOperation({ summary: 'Applications for the role, each with its newest interview and score.' })
  @Permission('hiring.read')
  @ApiOkResponse({ type: ApplicationListResponse })
  async applications(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListRoleApplicationsQuery,
  ): Promise<ApplicationListResponse> {
    const page = await this.hiring.applicationsForRole(
      asStaff(actor),
      id,
      { status: query.status, text: query.q },
      pageRequest(query),
    );
    return toApplicationList(page, 'staff');
  }
}

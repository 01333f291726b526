import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags, ApiOperation } from '@nestjs/swagger';
import { CurrentActor, Permission } from '#libs/http';
import { asCandidate, type Actor } from '#libs/kernel';
import { fromAddSkill, fromChangeSkill, toSkill, toWholeList } from './candidate.mapper.js';
import { AddSkillRequest, ChangeSkillRequest } from './dto/candidate.request.js';
import { SkillListResponse, SkillResponse } from './dto/candidate.response.js';
import { SkillEntries } from './use-cases/keep-entries.js';

/** What a candidate can do. */
@ApiTags('Candidates')
@Controller('candidates/skills')
@Permission('signed_in')
export class SkillController {
  constructor(private readonly entries: SkillEntries) {}

  @Get()
  @ApiOperation({ summary: "One's own skills." })
  @ApiOkResponse({ type: SkillListResponse })
  async list(@CurrentActor() actor: Actor): Promise<SkillListResponse> {
    return toWholeList(await this.entries.list(asCandidate(actor)), toSkill);
  }

  @Post()
  @ApiOperation({ summary: 'Adds a skill.' })
  @ApiCreatedResponse({ type: SkillResponse })
  async add(@CurrentActor() actor: Actor, @Body() body: AddSkillRequest): Promise<SkillResponse> {
    return toSkill(await this.entries.add(asCandidate(actor), fromAddSkill(body)));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Changes a skill.' })
  @ApiOkResponse({ type: SkillResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeSkillRequest,
  ): Promise<SkillResponse> {
    return toSkill(await this.entries.change(asCandidate(actor), id, fromChangeSkill(body)));
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Removes a skill.' })
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.entries.remove(asCandidate(actor), id);
  }
}

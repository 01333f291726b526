import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags, ApiOperation } from '@nestjs/swagger';
import { CurrentActor, Permission } from '#libs/http';
import { asCandidate, type Actor } from '#libs/kernel';
import { fromAddEducation, fromChangeEducation, toEducation, toWholeList } from './candidate.mapper.js';
import { AddEducationRequest, ChangeEducationRequest } from './dto/candidate.request.js';
import { EducationListResponse, EducationResponse } from './dto/candidate.response.js';
import { EducationEntries } from './use-cases/keep-entries.js';

/** Where a candidate learned. */
@ApiTags('Candidates')
@Controller('candidates/education')
@Permission('signed_in')
export class EducationController {
  constructor(private readonly entries: EducationEntries) {}

  @Get()
  @ApiOperation({ summary: "One's own education." })
  @ApiOkResponse({ type: EducationListResponse })
  async list(@CurrentActor() actor: Actor): Promise<EducationListResponse> {
    return toWholeList(await this.entries.list(asCandidate(actor)), toEducation);
  }

  @Post()
  @ApiOperation({ summary: 'Adds an entry of education.' })
  @ApiCreatedResponse({ type: EducationResponse })
  async add(@CurrentActor() actor: Actor, @Body() body: AddEducationRequest): Promise<EducationResponse> {
    return toEducation(await this.entries.add(asCandidate(actor), fromAddEducation(body)));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Changes an entry of education.' })
  @ApiOkResponse({ type: EducationResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeEducationRequest,
  ): Promise<EducationResponse> {
    return toEducation(await this.entries.change(asCandidate(actor), id, fromChangeEducation(body)));
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Removes an entry of education.' })
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.entries.remove(asCandidate(actor), id);
  }
}

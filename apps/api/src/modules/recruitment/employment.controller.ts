import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags, ApiOperation } from '@nestjs/swagger';
import { CurrentActor, Permission } from '#libs/http';
import { asCandidate, type Actor } from '#libs/kernel';
import { fromAddEmployment, fromChangeEmployment, toEmployment, toWholeList } from './candidate.mapper.js';
import { AddEmploymentRequest, ChangeEmploymentRequest } from './dto/candidate.request.js';
import { EmploymentListResponse, EmploymentResponse } from './dto/candidate.response.js';
import { EmploymentEntries } from './use-cases/keep-entries.js';

/** Where a candidate worked. */
@ApiTags('Candidates')
@Controller('candidates/employment')
@Permission('signed_in')
export class EmploymentController {
  constructor(private readonly entries: EmploymentEntries) {}

  @Get()
  @ApiOperation({ summary: "One's own jobs." })
  @ApiOkResponse({ type: EmploymentListResponse })
  async list(@CurrentActor() actor: Actor): Promise<EmploymentListResponse> {
    return toWholeList(await this.entries.list(asCandidate(actor)), toEmployment);
  }

  @Post()
  @ApiOperation({ summary: 'Adds a job.' })
  @ApiCreatedResponse({ type: EmploymentResponse })
  async add(@CurrentActor() actor: Actor, @Body() body: AddEmploymentRequest): Promise<EmploymentResponse> {
    return toEmployment(await this.entries.add(asCandidate(actor), fromAddEmployment(body)));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Changes a job.' })
  @ApiOkResponse({ type: EmploymentResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeEmploymentRequest,
  ): Promise<EmploymentResponse> {
    return toEmployment(await this.entries.change(asCandidate(actor), id, fromChangeEmployment(body)));
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Removes a job.' })
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.entries.remove(asCandidate(actor), id);
  }
}

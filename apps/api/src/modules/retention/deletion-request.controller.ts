import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, PageQuery, pageRequest, Permission, RateLimitPerMinute } from '#libs/http';
import { Clock, notFound, type Actor } from '#libs/kernel';
import {
  DeletionRequest,
  DeletionRequestListResponse,
  DeletionRequestResponse,
  OwnDataResponse,
  RequestedDeletionResponse,
} from './dto/deletion-request.dto.js';
import { toDeletionRequest, toDeletionRequestList, toOwnData, toRequestedDeletion } from './retention.mapper.js';
import { ExportOwnData } from './use-cases/export-own-data.js';
import { RequestDeletion } from './use-cases/request-deletion.js';

@ApiTags('Candidates')
@Controller('candidates')
@Permission('signed_in')
export class DeletionRequestController {
  constructor(
    private readonly requesting: RequestDeletion,
    private readonly exporting: ExportOwnData,
    private readonly clock: Clock,
  ) {}

  @Get('export')
  @ApiOperation({ summary: 'Everything that is known about oneself.' })
  @RateLimitPerMinute(5)
  @Answers(200, OwnDataResponse)
  async export(@CurrentActor() actor: Actor): Promise<OwnDataResponse> {
    return toOwnData(await this.exporting.export(actor));
  }

  @Post('deletion-requests')
  @ApiOperation({ summary: "Has one's own data erased; asking again changes nothing." })
  @RateLimitPerMinute(5)
  @Answers(202, RequestedDeletionResponse)
  async request(@CurrentActor() actor: Actor, @Body() body: DeletionRequest): Promise<RequestedDeletionResponse> {
    return toRequestedDeletion(await this.requesting.request(actor, body.kind), this.clock.now());
  }

  @Get('deletion-requests')
  @ApiOperation({ summary: 'What one asked to have erased, newest first.' })
  @Answers(200, DeletionRequestListResponse)
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<DeletionRequestListResponse> {
    return toDeletionRequestList(await this.requesting.list(actor, pageRequest(query)), this.clock.now());
  }

  @Get('deletion-requests/:id')
  @ApiOperation({ summary: "One of one's own requests, with its certificate once it is done." })
  @Answers(200, DeletionRequestResponse)
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DeletionRequestResponse> {
    return toDeletionRequest(await this.requesting.get(actor, id), this.clock.now());
  }

  @Delete(':userId')
  @ApiOperation({ summary: 'The same as asking for a full erasure. Everybody but oneself does not exist here.' })
  @RateLimitPerMinute(5)
  @Answers(202, RequestedDeletionResponse)
  async deleteOneself(
    @CurrentActor() actor: Actor,
    @Param('userId', ParseUUIDPipe) userId: string,
  ): Promise<RequestedDeletionResponse> {
    if (userId !== actor.userId) throw notFound('Candidate');
    return toRequestedDeletion(await this.requesting.request(actor, 'full'), this.clock.now());
  }
}

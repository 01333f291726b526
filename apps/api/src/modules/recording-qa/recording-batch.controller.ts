import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, PageQuery, pageRequest, Permission, RateLimitPerMinute } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import { UploadBatchRequest } from './dto/recording.request.js';
import { RecordingBatchListResponse, RecordingBatchResponse } from './dto/recording.response.js';
import { fromBatch, toRecordingBatch, toRecordingBatchList } from './recording.mapper.js';
import { RecordingQaService } from './recording-qa.service.js';
import { TakeInRecordings } from './use-cases/take-in-recordings.js';

@ApiTags('Recording QA')
@Controller('recordings/batches')
@Permission('qa.read')
export class RecordingBatchController {
  constructor(
    private readonly qa: RecordingQaService,
    private readonly takeIn: TakeInRecordings,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Has many files that have arrived processed; each that is not let in says why.' })
  @Answers(202, RecordingBatchResponse)
  @Permission('qa.write')
  @RateLimitPerMinute(20)
  async create(@CurrentActor() actor: Actor, @Body() body: UploadBatchRequest): Promise<RecordingBatchResponse> {
    return toRecordingBatch(await this.takeIn.takeInBatch(actor, fromBatch(body)));
  }

  @Get()
  @ApiOperation({ summary: 'Batches of the organisation.' })
  @Answers(200, RecordingBatchListResponse)
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<RecordingBatchListResponse> {
    return toRecordingBatchList(await this.qa.batches(asStaff(actor), pageRequest(query)));
  }

  @Get(':id')
  @ApiOperation({ summary: 'A batch and how far its recordings are.' })
  @Answers(200, RecordingBatchResponse)
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RecordingBatchResponse> {
    return toRecordingBatch(await this.takeIn.batch(asStaff(actor), id));
  }
}

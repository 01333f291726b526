import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, Permission } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import { DownloadUrlResponse, toDownloadUrl } from '../storage/storage.service.js';
import { CorrectItemRequest } from './dto/resume-batch.request.js';
import { BatchItemDetailResponse, BatchItemResponse } from './dto/resume-batch.response.js';
import { fromCorrectItem, toItem, toItemDetail } from './resume-batch.mapper.js';
import { ResumeBatchService } from './resume-batch.service.js';
import { FillBatch } from './use-cases/fill-batch.js';
import { ReviewItems } from './use-cases/review-items.js';

@ApiTags('Resume batches')
@Controller('resume-batches/items')
@Permission('hiring.write')
export class BatchItemController {
  constructor(
    private readonly batches: ResumeBatchService,
    private readonly fillBatch: FillBatch,
    private readonly reviewItems: ReviewItems,
  ) {}

  @Get(':id')
  @ApiOperation({ summary: 'One file of a batch with what was read out of it.' })
  @Answers(200, BatchItemDetailResponse)
  @Permission('hiring.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BatchItemDetailResponse> {
    return toItemDetail(await this.batches.item(asStaff(actor), id));
  }

  @Get(':id/file')
  @ApiOperation({ summary: 'A short-lived link to the file as it was sent.' })
  @Answers(200, DownloadUrlResponse)
  @Permission('hiring.read')
  async file(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DownloadUrlResponse> {
    return toDownloadUrl(await this.batches.fileUrl(asStaff(actor), id));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Corrects address or name, or puts the file aside, before its person is invited.' })
  @Answers(200, BatchItemResponse)
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CorrectItemRequest,
  ): Promise<BatchItemResponse> {
    return toItem(await this.reviewItems.correct(asStaff(actor), id, fromCorrectItem(body)));
  }

  @Post(':id/retry')
  @ApiOperation({ summary: 'Has a file that could not be read tried again.' })
  @Answers(202, BatchItemResponse)
  async retry(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BatchItemResponse> {
    return toItem(await this.fillBatch.retry(asStaff(actor), id));
  }
}

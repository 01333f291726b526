import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, PageQuery, pageRequest, Permission, RateLimitPerMinute } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import { toUploadUrl, UploadUrlResponse } from '../storage/storage.service.js';
import {
  ApproveItemsRequest,
  CreateBatchRequest,
  InviteItemsRequest,
  ItemUploadUrlRequest,
  ListItemsQuery,
  RegisterItemRequest,
} from './dto/resume-batch.request.js';
import {
  ApprovalListResponse,
  BatchInviteListResponse,
  BatchItemListResponse,
  BatchItemResponse,
  ResumeBatchListResponse,
  ResumeBatchResponse,
} from './dto/resume-batch.response.js';
import {
  fromInviteItems,
  fromItemUploadUrl,
  toApprovalList,
  toBatch,
  toBatchList,
  toInviteList,
  toItem,
  toItemList,
} from './resume-batch.mapper.js';
import { ResumeBatchService } from './resume-batch.service.js';
import { FillBatch } from './use-cases/fill-batch.js';
import { InvitePeople } from './use-cases/invite-people.js';
import { ReviewItems } from './use-cases/review-items.js';

/** A batch of some hundred files is sent within a minute or two. */
const FILES_PER_MINUTE = 600;

@ApiTags('Resume batches')
@Controller('resume-batches')
@Permission('hiring.write')
export class ResumeBatchController {
  constructor(
    private readonly batches: ResumeBatchService,
    private readonly fillBatch: FillBatch,
    private readonly reviewItems: ReviewItems,
    private readonly invitePeople: InvitePeople,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Begins a batch of resumes for a role.' })
  @Answers(201, ResumeBatchResponse)
  async create(@CurrentActor() actor: Actor, @Body() body: CreateBatchRequest): Promise<ResumeBatchResponse> {
    return toBatch(await this.fillBatch.create(actor, body.job_role_id, body.name ?? null));
  }

  @Get()
  @ApiOperation({ summary: 'Batches of the organisation.' })
  @Answers(200, ResumeBatchListResponse)
  @Permission('hiring.read')
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<ResumeBatchListResponse> {
    return toBatchList(await this.batches.list(asStaff(actor), pageRequest(query)));
  }

  @Get(':id')
  @ApiOperation({ summary: 'A batch and how far its files are.' })
  @Answers(200, ResumeBatchResponse)
  @Permission('hiring.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ResumeBatchResponse> {
    return toBatch(await this.batches.get(asStaff(actor), id));
  }

  @Get(':id/items')
  @ApiOperation({ summary: 'Files of a batch, each with its progress.' })
  @Answers(200, BatchItemListResponse)
  @Permission('hiring.read')
  async items(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListItemsQuery,
  ): Promise<BatchItemListResponse> {
    return toItemList(await this.batches.itemsOf(asStaff(actor), id, { status: query.status }, pageRequest(query)));
  }

  @Post(':id/items/upload-url')
  @ApiOperation({ summary: 'A link to send one file to, straight to storage.' })
  @Answers(201, UploadUrlResponse)
  @RateLimitPerMinute(FILES_PER_MINUTE)
  async offerUpload(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ItemUploadUrlRequest,
  ): Promise<UploadUrlResponse> {
    return toUploadUrl(await this.fillBatch.offerUpload(actor, id, fromItemUploadUrl(body)));
  }

  @Post(':id/items')
  @ApiOperation({ summary: 'Puts a file that has arrived into the batch.' })
  @Answers(201, BatchItemResponse)
  @RateLimitPerMinute(FILES_PER_MINUTE)
  async register(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RegisterItemRequest,
  ): Promise<BatchItemResponse> {
    return toItem(await this.fillBatch.register(asStaff(actor), id, body.file_id));
  }

  @Post(':id/process')
  @ApiOperation({ summary: 'Has every file that waits read, in the background.' })
  @Answers(202, ResumeBatchResponse)
  async process(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ResumeBatchResponse> {
    return toBatch(await this.fillBatch.process(asStaff(actor), id));
  }

  @Post(':id/approve')
  @ApiOperation({ summary: 'Approves who may be invited; what cannot be approved says why.' })
  @Answers(200, ApprovalListResponse)
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ApproveItemsRequest,
  ): Promise<ApprovalListResponse> {
    return toApprovalList(await this.reviewItems.approve(actor, id, body.item_ids ?? null));
  }

  @Post(':id/invite')
  @ApiOperation({ summary: 'Invites who was approved, each once: application, account and invitation.' })
  @Answers(202, BatchInviteListResponse)
  async invite(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: InviteItemsRequest,
  ): Promise<BatchInviteListResponse> {
    return toInviteList(await this.invitePeople.invite(actor, id, fromInviteItems(body)));
  }
}

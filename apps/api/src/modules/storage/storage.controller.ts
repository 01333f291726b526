import {
  Body,
  Controller,
  Get,
  Headers,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Answers, CurrentActor, Permission, Public, RateLimitPerMinute } from '#libs/http';
import type { Actor } from '#libs/kernel';
import { SignedLinkQuery, UploadUrlRequest } from './dto/upload.request.js';
import { UploadUrlResponse } from './dto/upload.response.js';
import { sentContentOf } from './sent-content.js';
import { serve } from './served-file.js';
import { toUploadUrl } from './storage.mapper.js';
import { ownerOf } from './storage.policy.js';
import { StorageService } from './storage.service.js';
import { ReceiveFile } from './use-cases/receive-file.js';

/** A batch of some hundred files is sent within a minute or two. */
const FILES_PER_MINUTE = 600;
const BYTES = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } as const;

@ApiTags('Storage')
@Controller('storage')
export class StorageController {
  constructor(
    private readonly storage: StorageService,
    private readonly receiveFile: ReceiveFile,
  ) {}

  @Post('upload-url')
  @ApiOperation({ summary: 'A link to send one file to, straight to storage.' })
  @Answers(201, UploadUrlResponse)
  @RateLimitPerMinute(FILES_PER_MINUTE)
  @Permission('signed_in')
  async offer(@CurrentActor() actor: Actor, @Body() body: UploadUrlRequest): Promise<UploadUrlResponse> {
    const { purpose, file_name: fileName, content_type: contentType } = body;
    const wish = { purpose, fileName, contentType, fileSize: null };
    return toUploadUrl(await this.storage.offerUpload(ownerOf(actor, purpose), actor.userId, wish));
  }

  @Put('files/:id')
  @ApiOperation({ summary: 'Takes in the file of a signed link, once.' })
  @Answers(204)
  @RateLimitPerMinute(FILES_PER_MINUTE)
  @Public()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  async receive(
    @Param('id', ParseUUIDPipe) fileId: string,
    @Query() { expires, signature }: SignedLinkQuery,
    @Req() request: Request,
  ): Promise<void> {
    await this.receiveFile.receive({ fileId, expires, signature }, sentContentOf(request));
  }

  @Get('files/:id')
  @ApiOperation({ summary: 'The file of a signed link: sounds and pictures to be played, all else as a download.' })
  @ApiHeader({ name: 'Range', required: false, description: 'One range of bytes.', example: 'bytes=0-1023' })
  @ApiResponse({ status: 200, description: 'The bytes as they were sent.', content: BYTES })
  @ApiResponse({ status: 206, description: 'The part of them that was asked for.', content: BYTES })
  @ApiResponse({ status: 416, description: 'That part lies outside of the file.' })
  @RateLimitPerMinute(FILES_PER_MINUTE)
  @Public()
  async fetch(
    @Param('id', ParseUUIDPipe) fileId: string,
    @Query() { expires, signature }: SignedLinkQuery,
    @Headers('range') range: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return serve(await this.receiveFile.fetch({ fileId, expires, signature }, range), response);
  }
}

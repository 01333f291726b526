import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Answers, CurrentActor, Permission, Public, RateLimitPerMinute } from '#libs/http';
import { viewsOf, type Actor } from '#libs/kernel';
import { SignedLinkQuery, UploadUrlRequest } from './dto/upload.request.js';
import { UploadUrlResponse } from './dto/upload.response.js';
import { sentContentOf } from './sent-content.js';
import { toUploadUrl } from './storage.mapper.js';
import { StorageService } from './storage.service.js';
import { ReceiveFile } from './use-cases/receive-file.js';

/** A batch of some hundred files is sent within a minute or two. */
const FILES_PER_MINUTE = 600;

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
    return toUploadUrl(await this.storage.offerUpload(viewsOf(actor)[0], actor.userId, wish));
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
  @ApiOperation({ summary: 'The file of a signed link, always as a download.' })
  @ApiOkResponse({
    description: 'The bytes as they were sent.',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  @RateLimitPerMinute(FILES_PER_MINUTE)
  @Public()
  async fetch(
    @Param('id', ParseUUIDPipe) fileId: string,
    @Query() { expires, signature }: SignedLinkQuery,
  ): Promise<StreamableFile> {
    const { file, blob } = await this.receiveFile.fetch({ fileId, expires, signature });
    return new StreamableFile(blob.bytes, {
      type: file.contentType,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      length: blob.bytes.length,
    });
  }
}

import { Controller, Get, Headers, Param, ParseUUIDPipe, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public, RateLimitPerMinute } from '#libs/http';
import { serve } from '../storage/storage.service.js';
import { AudioLinkQuery } from './dto/audio-link.query.js';
import { PlayMessage } from './use-cases/play-message.js';

const SOUND = { 'audio/*': { schema: { type: 'string', format: 'binary' } } } as const;

@ApiTags('Interviews')
@Controller('interviews/messages')
export class MessageAudioController {
  constructor(private readonly playMessage: PlayMessage) {}

  @Get(':id/audio')
  @ApiOperation({ summary: 'A question or a spoken answer to listen to, by its signed link.' })
  @ApiHeader({ name: 'Range', required: false, description: 'One range of bytes.', example: 'bytes=0-1023' })
  @ApiResponse({ status: 200, description: 'The recording.', content: SOUND })
  @ApiResponse({ status: 206, description: 'The part of it that was asked for.', content: SOUND })
  @ApiResponse({ status: 416, description: 'That part lies outside of the recording.' })
  @RateLimitPerMinute(120)
  @Public()
  async play(
    @Param('id', ParseUUIDPipe) messageId: string,
    @Query() { expires, signature, rephrasing }: AudioLinkQuery,
    @Headers('range') range: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return serve(
      await this.playMessage.play({ messageId, rephrasing: rephrasing ?? 0, expires, signature }, range),
      response,
    );
  }
}

import { Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Permission, RateLimitPerMinute } from '#libs/http';
import { SpeechTokenIssuer } from '#libs/providers';
import { SpeechTokenResponse } from './dto/speech.response.js';
import { toSpeechToken } from './speech.mapper.js';

@ApiTags('Speech')
@Controller('azure/speech-token')
@Permission('signed_in')
export class SpeechTokenController {
  constructor(private readonly tokens: SpeechTokenIssuer) {}

  @Get()
  @ApiOperation({
    summary: 'A short-lived token for the speech service, in place of its key.',
    description:
      'In the region `embedded` this server is the service: the token opens `/speech/transcriptions` and `/speech/synthesis`, and nothing else.',
  })
  @Answers(200, SpeechTokenResponse)
  @RateLimitPerMinute(60)
  async get(): Promise<SpeechTokenResponse> {
    return toSpeechToken(await this.tokens.issue());
  }

  @Post()
  @ApiOperation({ summary: 'The same, for clients that ask with POST.' })
  @Answers(200, SpeechTokenResponse)
  @RateLimitPerMinute(60)
  async issue(): Promise<SpeechTokenResponse> {
    return this.get();
  }
}

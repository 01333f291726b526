import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, Permission, RateLimitPerMinute } from '#libs/http';
import { asCandidate, type Actor } from '#libs/kernel';
import { toCallToken } from './acs.mapper.js';
import { IssueTokenRequest } from './dto/issue-token.request.js';
import { CallTokenResponse } from './dto/issue-token.response.js';
import { IssueToken } from './use-cases/issue-token.js';

@ApiTags('Calls')
@Controller('acs')
export class AcsController {
  constructor(private readonly tokens: IssueToken) {}

  @Post('token')
  @ApiOperation({ summary: 'A token for calls and chats, always for the same identity.' })
  @Answers(200, CallTokenResponse)
  @RateLimitPerMinute(60)
  @Permission('signed_in')
  async issue(@CurrentActor() actor: Actor, @Body() body: IssueTokenRequest): Promise<CallTokenResponse> {
    const wish = { interviewId: body.interview_id ?? null, scopes: body.scopes ?? ['voip' as const] };
    return toCallToken(await this.tokens.issue(asCandidate(actor), wish));
  }
}

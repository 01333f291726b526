import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags, ApiOperation } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public, RateLimitPerMinute } from '#libs/http';
import { deviceOf, SessionCookie, TokenResponse, toTokenResponse } from '../auth/auth.service.js';
import { ClaimInviteRequest, TokenQuery } from './dto/invitation.request.js';
import { ClaimContextResponse } from './dto/invitation.response.js';
import { toClaimContext } from './invitation.mapper.js';
import { AcceptInvitation } from './use-cases/accept-invitation.js';
import { OpenInvitation } from './use-cases/open-invitation.js';

/** How an invited person without an account gets one. */
@ApiTags('Auth')
@Controller('auth')
export class ClaimController {
  constructor(
    private readonly openInvitation: OpenInvitation,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly cookie: SessionCookie,
  ) {}

  @Get('claim-context')
  @ApiOperation({ summary: 'What a form to claim the invitation is filled with.' })
  @Public()
  @RateLimitPerMinute(20)
  @ApiOkResponse({ type: ClaimContextResponse })
  async context(@Query() { token }: TokenQuery): Promise<ClaimContextResponse> {
    return toClaimContext(await this.openInvitation.open(token));
  }

  @Post('claim-invite')
  @ApiOperation({ summary: "Sets the first password of the invited person's account and opens a session." })
  @HttpCode(200)
  @Public()
  @RateLimitPerMinute(20)
  @ApiOkResponse({ type: TokenResponse })
  async claim(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Body() body: ClaimInviteRequest,
  ): Promise<TokenResponse> {
    const { token, email, password, full_name: fullName } = body;
    const device = deviceOf(request);
    const session = await this.acceptInvitation.claim({ token, email, password, fullName, device });
    this.cookie.give(response, session);
    return toTokenResponse(session);
  }
}

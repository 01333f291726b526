import { Body, Controller, Get, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiTags, ApiOperation } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Config } from '#libs/config';
import { HtmlProblemFilter, PAGES_TAG, PageRoute, Public, renderPage } from '#libs/http';
import { deviceOf, SessionCookie } from '../auth/auth.service.js';
import { ClaimFormFilter } from './claim-form.filter.js';
import { ClaimInviteRequest, TokenQuery } from './dto/invitation.request.js';
import { accountReadyPage, invitePage } from './invitation.pages.js';
import { AcceptInvitation } from './use-cases/accept-invitation.js';
import { OpenInvitation } from './use-cases/open-invitation.js';

/** The page behind the link in an invitation. */
@ApiTags(PAGES_TAG)
@Controller('invite')
@Public()
@UseFilters(HtmlProblemFilter)
export class InvitePageController {
  constructor(
    private readonly openInvitation: OpenInvitation,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly cookie: SessionCookie,
    private readonly config: Config,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Shows what the invitation is about, with a form for whoever has no account yet.' })
  @PageRoute('What the invitation is about.')
  async show(@Query() { token }: TokenQuery): Promise<string> {
    const { appName, publicBaseUrl } = this.config;
    const opened = await this.openInvitation.open(token);
    return renderPage(invitePage(opened, token, publicBaseUrl), appName);
  }

  @Post()
  @ApiOperation({
    summary: "Sets the first password of the invited person's account and opens a session in the browser's cookie.",
  })
  @PageRoute('The account is ready.')
  @UseFilters(ClaimFormFilter)
  async claim(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Body() body: ClaimInviteRequest,
  ): Promise<string> {
    const { appName, publicBaseUrl } = this.config;
    const { token, email, password, full_name: fullName } = body;
    const device = deviceOf(request);
    const session = await this.acceptInvitation.claim({ token, email, password, fullName, device });
    this.cookie.give(response, session);
    return renderPage(accountReadyPage(publicBaseUrl), appName);
  }
}

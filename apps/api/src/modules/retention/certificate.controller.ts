import { Controller, Get, Query, UseFilters } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Config } from '#libs/config';
import { Answers, HtmlProblemFilter, PAGES_TAG, PageRoute, Public, RateLimitPerMinute, renderPage } from '#libs/http';
import { Clock } from '#libs/kernel';
import { toCertificatePage } from './certificate.mapper.js';
import { CertificateQuery, DeletionRequestResponse } from './dto/deletion-request.dto.js';
import { toDeletionRequest } from './retention.mapper.js';
import { RequestDeletion } from './use-cases/request-deletion.js';

/** Certificates for people who have no account any more: the link is the key. */
@ApiTags(PAGES_TAG)
@Controller()
@Public()
export class CertificatePageController {
  constructor(
    private readonly requesting: RequestDeletion,
    private readonly config: Config,
  ) {}

  @Get('erasure-certificate')
  @ApiOperation({ summary: 'The certificate of an erasure, or how far it is, as a page.' })
  @PageRoute('The certificate.')
  @UseFilters(HtmlProblemFilter)
  async page(@Query() { token }: CertificateQuery): Promise<string> {
    return renderPage(toCertificatePage(await this.requesting.byLink(token)), this.config.appName);
  }
}

/** The same for programs. */
@ApiTags('Candidates')
@Controller()
@Public()
export class CertificateController {
  constructor(
    private readonly requesting: RequestDeletion,
    private readonly clock: Clock,
  ) {}

  @Get('erasure-certificate.json')
  @ApiOperation({ summary: 'The certificate of an erasure, or how far it is, as JSON.' })
  @RateLimitPerMinute(20)
  @Answers(200, DeletionRequestResponse)
  async document(@Query() { token }: CertificateQuery): Promise<DeletionRequestResponse> {
    return toDeletionRequest(await this.requesting.byLink(token), this.clock.now());
  }
}

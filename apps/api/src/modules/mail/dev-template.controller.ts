import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Answers, NoRateLimit, Public } from '#libs/http';
import { DevTemplateListResponse } from './dto/dev-template.response.js';
import { MailSamples } from './mail-samples.js';
import { toDevTemplates } from './mail.mapper.js';
import { MailService } from './mail.service.js';

/** Nothing runs and nothing is fetched, as in a mail program. */
const SHOW_ONLY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Kinds of mails with invented people in them, outside production. */
@ApiTags('Development')
@Controller('dev/mail/templates')
@Public()
@NoRateLimit()
export class DevTemplateController {
  constructor(
    private readonly samples: MailSamples,
    private readonly mails: MailService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Which kinds of mails can be looked at.' })
  @Answers(200, DevTemplateListResponse)
  list(): DevTemplateListResponse {
    return toDevTemplates(this.samples.names());
  }

  @Get(':name')
  @ApiOperation({ summary: 'A kind of mail as a mail program shows it.' })
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', SHOW_ONLY)
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'A page for people.', type: String })
  page(@Param('name') name: string): string {
    return this.mails.render(this.samples.get(name)).html;
  }

  @Get(':name/text')
  @ApiOperation({ summary: 'The same mail without markup.' })
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @ApiProduces('text/plain')
  @ApiOkResponse({ description: 'Plain text.', type: String })
  text(@Param('name') name: string): string {
    return this.mails.render(this.samples.get(name)).text;
  }
}

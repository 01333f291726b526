import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags, ApiOperation } from '@nestjs/swagger';
import { NoRateLimit, Public } from '#libs/http';
import { DevMailbox } from './dev-mailbox.js';
import { linksIn } from './domain/links.js';
import { mailboxPage, mailPage } from './domain/mailbox-page.js';
import { DevMailQuery } from './dto/dev-mail.query.js';
import { DevMailListResponse } from './dto/dev-mail.response.js';
import { toDevMailList } from './mail.mapper.js';

/** Nothing runs, and nothing is fetched: whoever sent the mail does not learn that it was read. */
const SHOW_ONLY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'self'; form-action 'none'";

/** The embedded mailbox, outside production. */
@ApiTags('Development')
@Controller('dev/mail')
@Public()
@NoRateLimit()
export class DevMailController {
  constructor(private readonly mailbox: DevMailbox) {}

  @Get()
  @ApiOperation({ summary: 'The newest mails as a page.' })
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', SHOW_ONLY)
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'A page for people.', type: String })
  async page(): Promise<string> {
    return mailboxPage(await this.mailbox.list());
  }

  @Get('messages')
  @ApiOperation({ summary: 'The newest mails as data.' })
  @ApiOkResponse({ type: DevMailListResponse })
  async messages(@Query() query: DevMailQuery): Promise<DevMailListResponse> {
    return toDevMailList(await this.mailbox.list(query.limit));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One mail as a page.' })
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', SHOW_ONLY)
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'A page for people.', type: String })
  async mail(@Param('id') id: string): Promise<string> {
    const mail = await this.mailbox.get(id);
    return mailPage(mail, linksIn(mail.text));
  }
}

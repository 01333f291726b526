import { Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, pageRequest, Permission } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import { ListMailsQuery } from './dto/mail.query.js';
import { MailDetailResponse, MailListResponse } from './dto/mail.response.js';
import { toMailDetail, toMailList } from './mail.mapper.js';
import { FollowMails } from './use-cases/follow-mails.js';

@ApiTags('Mails')
@Controller('mails')
export class MailController {
  constructor(private readonly mails: FollowMails) {}

  @Get()
  @ApiOperation({ summary: 'What became of the mails about the applications to the organisation.' })
  @Answers(200, MailListResponse)
  @Permission('hiring.read')
  async list(@CurrentActor() actor: Actor, @Query() query: ListMailsQuery): Promise<MailListResponse> {
    const filter = { applicationId: query.application_id, status: query.status };
    return toMailList(await this.mails.list(asStaff(actor), filter, pageRequest(query)));
  }

  @Get(':id')
  @ApiOperation({ summary: 'A mail with every try to deliver it.' })
  @Answers(200, MailDetailResponse)
  @Permission('hiring.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MailDetailResponse> {
    return toMailDetail(await this.mails.read(asStaff(actor), id));
  }

  @Post(':id/retry')
  @ApiOperation({ summary: 'Tries a failed mail again, five times at most.' })
  @Answers(202, MailDetailResponse)
  @Permission('hiring.write')
  async retry(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MailDetailResponse> {
    return toMailDetail(await this.mails.retry(asStaff(actor), id));
  }
}

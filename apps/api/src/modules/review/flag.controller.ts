import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, pageRequest, Permission } from '#libs/http';
import type { Actor } from '#libs/kernel';
import { ListFlagsQuery } from './dto/verdict.request.js';
import { FlagListResponse } from './dto/verdict.response.js';
import { JudgeFlag } from './use-cases/judge-flag.js';
import { toFlagList } from './verdict.mapper.js';

@ApiTags('Assessments')
@Controller('integrity-flags')
export class FlagController {
  constructor(private readonly judgeFlag: JudgeFlag) {}

  @Get()
  @ApiOperation({
    summary: 'Integrity flags of all interviews of the organisation, without scores.',
    description:
      'Of each interview those of its newest assessment. Interviews that you are reviewing blind are left out until your review is submitted, and so are your own.',
  })
  @Answers(200, FlagListResponse)
  @Permission('hiring.read')
  async list(@CurrentActor() actor: Actor, @Query() query: ListFlagsQuery): Promise<FlagListResponse> {
    return toFlagList(await this.judgeFlag.everywhere(actor, query.verdict, pageRequest(query)));
  }
}

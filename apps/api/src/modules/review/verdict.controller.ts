import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, Permission } from '#libs/http';
import type { Actor } from '#libs/kernel';
import { VerdictRequest } from './dto/verdict.request.js';
import { JudgedFlagListResponse, JudgedFlagResponse } from './dto/verdict.response.js';
import { JudgeFlag } from './use-cases/judge-flag.js';
import { toJudgedFlag, toJudgedFlags } from './verdict.mapper.js';

@ApiTags('Assessments')
@Controller('assessments/:id/flags')
export class VerdictController {
  constructor(private readonly judgeFlag: JudgeFlag) {}

  @Get()
  @ApiOperation({ summary: 'Integrity flags of an assessment with what people made of them.' })
  @Answers(200, JudgedFlagListResponse)
  @Permission('hiring.read')
  async list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<JudgedFlagListResponse> {
    return toJudgedFlags(await this.judgeFlag.list(actor, id));
  }

  @Put(':flag_id/verdict')
  @ApiOperation({ summary: 'Says what a flag is worth. Earlier verdicts stay on record; no score changes.' })
  @Answers(200, JudgedFlagResponse)
  @Permission('hiring.review')
  async judge(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('flag_id') flagId: string,
    @Body() { verdict, note }: VerdictRequest,
  ): Promise<JudgedFlagResponse> {
    return toJudgedFlag(await this.judgeFlag.judge(actor, id, flagId, { verdict, note: note ?? null }));
  }
}

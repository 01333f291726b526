import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, pageRequest, Permission } from '#libs/http';
import { Clock, type Actor } from '#libs/kernel';
import { toContest, toContestList } from './contest.mapper.js';
import { AssignContestRequest, ContestOutcomeRequest, ListContestsQuery } from './dto/contest.request.js';
import { ContestListResponse, ContestResponse } from './dto/contest.response.js';
import { AnswerContest } from './use-cases/answer-contest.js';

@ApiTags('Explanations and contests')
@Controller('contests')
export class ContestController {
  constructor(
    private readonly answerContest: AnswerContest,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What candidates contest, due first.' })
  @Answers(200, ContestListResponse)
  @Permission('hiring.read')
  async list(@CurrentActor() actor: Actor, @Query() query: ListContestsQuery): Promise<ContestListResponse> {
    return toContestList(await this.answerContest.list(actor, query.status, pageRequest(query)), this.clock.now());
  }

  @Get(':id')
  @ApiOperation({ summary: 'A contest.' })
  @Answers(200, ContestResponse)
  @Permission('hiring.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ContestResponse> {
    return toContest(await this.answerContest.read(actor, id), this.clock.now());
  }

  @Post(':id/assign')
  @ApiOperation({ summary: 'Names who answers a contest: somebody who did not make the decision.' })
  @Answers(200, ContestResponse)
  @Permission('hiring.write')
  async assign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AssignContestRequest,
  ): Promise<ContestResponse> {
    return toContest(await this.answerContest.assign(actor, id, body.user_id ?? actor.userId), this.clock.now());
  }

  @Post(':id/outcome')
  @ApiOperation({ summary: 'Answers a contest for good; the candidate gets the explanation by mail.' })
  @Answers(200, ContestResponse)
  @Permission('hiring.write')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ContestOutcomeRequest,
  ): Promise<ContestResponse> {
    return toContest(await this.answerContest.answer(actor, id, body), this.clock.now());
  }
}
